// bridgegen: --name fact_buffer
/* out, cap, used, twice: room that C fills, asked again while it is too small. */
#include <stddef.h>
#include <stdint.h>
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

typedef enum fact_buffer_error {
    FACT_BUFFER_OK,
    FACT_BUFFER_MISSING,
    FACT_BUFFER_SMALL
} fact_buffer_error BG(errors=fact_buffer, ok=[FACT_BUFFER_OK], message=fact_buffer_message);
const char *fact_buffer_message(fact_buffer_error error) BG(return.own=borrow);

BG(err=fact_buffer)
fact_buffer_error fact_buffer_read(uint8_t *room BG(out, cap=size, used=needed, twice=FACT_BUFFER_SMALL), size_t size,
                                   size_t *needed);
BG(err=fact_buffer)
fact_buffer_error fact_buffer_once(void *room BG(out, cap=size, used=needed), size_t size, size_t *needed);
BG(err=fact_buffer)
fact_buffer_error fact_buffer_narrow(char *room BG(out, cap=size, used=needed), uint8_t size, int *needed);
