// Facts that are worth nothing without another one.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
enum status { STATUS_OK, STATUS_BAD } B(errors=status);
typedef struct store store B(class=Store);
int store_open(store **out B(out, own=give));
