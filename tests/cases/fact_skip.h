// bridgegen: --name fact_skip
/* skip: no safe surface, while the raw layer has it. */
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

BG(skip) int fact_skip_function(int value);
struct fact_skip_record {
    int x;
} BG(skip);
enum fact_skip_enum { FACT_SKIP_A } BG(skip);
int fact_skip_kept(int value);
typedef struct fact_skip_thing fact_skip_thing BG(class=Thing, free=fact_skip_thing_free, skip);
void fact_skip_thing_free(fact_skip_thing *thing);
int fact_skip_thing_get(fact_skip_thing *thing);
