// bridgegen: --name error_codes
/* Codes of an error scheme in other types than their enum: integers, as most of C returns them, and an enum without a
 * name. */
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

enum error_codes_error {
    ERROR_CODES_OK,
    ERROR_CODES_GONE = -3,
    ERROR_CODES_SMALL = -4,
    ERROR_CODES_LEAST = -2147483647 - 1
} BG(errors=error_codes, ok=[ERROR_CODES_OK], message=error_codes_text);
const char *error_codes_text(int error);
enum { BARE_OK, BARE_FINE = 1, BARE_SMALL = 0xffffffff } BG(errors=bare, ok=[BARE_OK, BARE_FINE], message=bare_text);
const char *bare_text(unsigned error);
typedef enum { NAMED_FINE = 1, NAMED_SMALL = 0 } named_end BG(errors=named, ok=[NAMED_FINE], name=ending);
typedef int error_codes_result;

BG(err=error_codes) int error_codes_plain(int value);
BG(err=error_codes, absent=[ERROR_CODES_GONE]) error_codes_result error_codes_find(int key, int *value BG(out));
BG(err=error_codes)
signed char error_codes_narrow(unsigned char *buffer BG(out, cap=room, used=used, twice=ERROR_CODES_SMALL), int room,
                               int *used);
BG(err=bare) int bare_plain(int value);
BG(err=bare, absent=[BARE_SMALL]) unsigned bare_find(double *value BG(out));
BG(err=named) unsigned char named_byte(void);
BG(err=named) named_end named_itself(void);

/* Its name is that of the errors of its scheme. */
enum shelf_error { SHELF_FINE, SHELF_FULL } BG(errors=shelf, ok=[SHELF_FINE]);
BG(err=shelf) enum shelf_error shelf_put(enum shelf_error last);
