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
/* Later ones of the same name yield, and so do those whose name a neighbour has by itself. */
enum fact_name_many {
    FACT_NAME_MANY_A BG(name=b),
    FACT_NAME_MANY_B,
    FACT_NAME_MANY_C BG(name=last_one),
    FACT_NAME_MANY_D BG(name=lastOne),
    FACT_NAME_MANY_E BG(name=fact_name_many_d)
};
enum fact_name_many fact_name_next(enum fact_name_many many);
BG(name=each) void fact_name_walk(int count BG(name=times), fact_name_visit visit BG(scope=call), void *user);
BG(name=turn) struct fact_name_pair fact_name_spin(struct fact_name_pair pair, enum fact_name_kind kind);
