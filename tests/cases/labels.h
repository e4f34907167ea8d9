// bridgegen: --name labels
/* Functions whose name for the linker is another one. */

int labels_open(const char *path) __asm__("labels_open_v2");
extern int labels_count __asm__("labels_count_v2");
int labels_plain(int value);
