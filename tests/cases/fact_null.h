// bridgegen: --name fact_null
/* null: what may be NULL going in, and what NULL means coming out. */
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

typedef struct fact_null_node fact_null_node BG(class=Node, free=fact_null_free);
BG(ctor=Node) fact_null_node *fact_null_new(const char *name BG(null=ok)) BG(return.own=give, return.null=error);
void fact_null_free(fact_null_node *node);
BG(method=Node) int fact_null_link(fact_null_node *node, const fact_null_node *other BG(null=ok));
BG(method=Node) const char *fact_null_name(const fact_null_node *node) BG(return.null=ok);
BG(method=Node) const char *fact_null_title(const fact_null_node *node) BG(return.null=never);
const char *fact_null_greet(const char *who BG(null=never)) BG(return.null=error);
const char *fact_null_guess(const char *who BG(null=unknown)) BG(return.null=unknown);
