// bridgegen: --name fact_errors
/* errors, ok, message, err, absent: a scheme, what fails with it, and what is no failure. */
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

typedef enum fact_errors_error {
    FACT_ERRORS_OK,
    FACT_ERRORS_MISSING,
    FACT_ERRORS_SMALL
} fact_errors_error BG(errors=fact_errors, ok=[FACT_ERRORS_OK], message=fact_errors_message);
const char *fact_errors_message(fact_errors_error error) BG(return.own=borrow);

BG(err=fact_errors) fact_errors_error fact_errors_plain(int value);
BG(err=fact_errors, absent=[FACT_ERRORS_MISSING]) fact_errors_error fact_errors_find(int key, int *value BG(out));
BG(err=fact_errors) fact_errors_error fact_errors_two(int *one BG(out), double *other BG(out));
fact_errors_error fact_errors_last(void);
