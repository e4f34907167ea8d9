// bridgegen: --name fact_len
/* len, enc: texts and bytes, counted or ended by NUL, in and out. */
#include <stddef.h>
#include <stdint.h>
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

void fact_len_nul(const char *text BG(len=nul));
void fact_len_counted(const char *text BG(len=size, enc=utf8), size_t size);
void fact_len_narrow(const char *text BG(len=size), int size);
void fact_len_bytes(const uint8_t *data BG(len=size), size_t size);
void fact_len_void(const void *data BG(len=size), size_t size);
void fact_len_path(const char *path BG(enc=path));
void fact_len_raw(const char *data BG(len=size, enc=bytes), uint32_t size);
void fact_len_borrowed(const char **text BG(out, own=borrow, len=size), size_t *size BG(out));
void fact_len_given(char **text BG(out, own=give, free=fact_len_free, len=size), size_t *size BG(out));
void fact_len_ended(char **text BG(out, own=give, free=fact_len_free, len=nul));
const uint8_t *fact_len_returned(size_t *size BG(out)) BG(return.own=borrow, return.len=size);
void fact_len_free(void *memory);

/* One length of two: whether both are so long is not checked, so it is for the raw layer. */
int fact_len_shared(const unsigned char *one BG(len=size), const unsigned char *other BG(len=size), size_t size);
