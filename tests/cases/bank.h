// bridgegen: --name bank
/* Two classes, two schemes (one with several successes), callbacks with and without a result, and every shape of output
 * that a library without a common style has. */
#include <stddef.h>
#include <stdint.h>
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

typedef enum bank_error {
    BANK_ERROR_NONE,
    BANK_ERROR_FUNDS = 10,
    BANK_ERROR_CLOSED = 11
} bank_error BG(errors=bank, ok=[BANK_ERROR_NONE], message=bank_error_text);
enum io_result { IO_FINE = 100, IO_BROKEN = -5, IO_ALSO_FINE = 101 } BG(errors=io, ok=[IO_FINE, IO_ALSO_FINE]);

typedef struct bank_account bank_account BG(class=Account, free=bank_account_release, thread=sync);
typedef struct bank_ledger bank_ledger BG(class=Ledger, free=bank_ledger_close);
typedef struct bank_money {
    int64_t units;
    int32_t nanos;
    char currency;
} bank_money;

typedef void (*bank_log)(const char *line, void *user);
typedef double (*bank_rate)(void *user, int32_t year, bank_money money) BG(on_throw=-1);

const char *bank_error_text(bank_error e) BG(return.null=ok);

BG(ctor=Ledger, err=io)
enum io_result bank_ledger_open(bank_ledger **out BG(out, own=give), const char *path BG(enc=path));
int bank_ledger_close(bank_ledger *l);
BG(method=Ledger, err=bank)
bank_error bank_ledger_find(const bank_ledger *l, uint64_t id, bank_account **out BG(out, own=give));

BG(ctor=Account)
bank_account *bank_account_create(bank_ledger *ledger BG(null=ok), const char *owner, bank_money start)
    BG(return.own=give);
void bank_account_release(bank_account *a);
BG(method=Account, err=bank)
bank_error bank_account_pay(bank_account *from, bank_account *to, const bank_money *amount, bank_money *left BG(out));
BG(method=Account) bank_money bank_account_balance(const bank_account *a);
BG(method=Account, err=bank)
bank_error bank_account_history(bank_account *a, bank_log log BG(scope=call), void *user, int limit);
BG(method=Account) double bank_account_interest(const bank_account *a, bank_rate rate BG(scope=call), void *user);
BG(method=Account, err=bank)
bank_error bank_account_export(bank_account *a, char *text BG(out, cap=room, used=needed, twice=BANK_ERROR_FUNDS),
                               int room, int *needed);
BG(method=Account, return.own=give, return.free=bank_free, return.null=ok)
char *bank_account_note(bank_account *a);
void bank_free(void *p);
