// bridgegen: --name fact_name
/* name: a name for users, of everything that has one. */
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

typedef void (*fact_name_visit)(int x BG(name=seen), void *user) BG(name=Visitor);
struct fact_name_pair {
    int a BG(name=left);
} BG(name=Couple);
enum fact_name_kind { FACT_NAME_ONE BG(name=first) } BG(name=Sort);
BG(name=each) void fact_name_walk(int count BG(name=times), fact_name_visit visit BG(scope=call), void *user);
BG(name=turn) struct fact_name_pair fact_name_spin(struct fact_name_pair pair, enum fact_name_kind kind);
