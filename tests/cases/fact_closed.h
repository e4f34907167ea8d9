// bridgegen: --name fact_closed
/* closed, open: whether an enum has other values than those listed; as parameter, result, field and in a callback. */
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

enum fact_closed_mode {
    FACT_CLOSED_READ = 1,
    FACT_CLOSED_WRITE = 4,
    FACT_CLOSED_APPEND = 4,
    FACT_CLOSED_NONE = -1
} BG(closed);
enum fact_closed_kind { FACT_CLOSED_SMALL, FACT_CLOSED_LARGE } BG(open);
enum fact_closed_mode fact_closed_turn(enum fact_closed_mode mode, enum fact_closed_kind kind);
struct fact_closed_file {
    enum fact_closed_mode mode;
    enum fact_closed_kind kind;
};
struct fact_closed_folder {
    struct fact_closed_file first;
};
void fact_closed_file_of(struct fact_closed_folder folder, struct fact_closed_file *file BG(out));
int fact_closed_check(const struct fact_closed_file *file BG(null=ok), enum fact_closed_mode *mode BG(inout));
typedef enum fact_closed_mode (*fact_closed_visit)(void *data, enum fact_closed_mode mode) BG(on_throw=1);
void fact_closed_each(fact_closed_visit visit BG(scope=call), void *data);
