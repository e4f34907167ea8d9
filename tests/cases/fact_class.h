// bridgegen: --name fact_class
/* class, ctor, method, thread: what no rule would find by its name. */
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

struct fact_class_state;
typedef struct fact_class_state fact_class_state BG(class=Machine, free=fact_class_put, thread=send);
typedef struct fact_class_other fact_class_other BG(class=Shared, free=fact_class_drop, thread=sync);
typedef struct fact_class_local fact_class_local BG(class=Local, free=fact_class_forget, thread=none);
BG(ctor=Machine) fact_class_state *fact_class_boot(int size) BG(return.own=give);
BG(ctor=Shared) void fact_class_share(fact_class_other **shared BG(out, own=give));
BG(method=Machine) int fact_class_step(int count, fact_class_state *state);
BG(method=Machine) fact_class_local *fact_class_part(fact_class_state *state) BG(return.own=give);
void fact_class_put(fact_class_state *state);
void fact_class_drop(fact_class_other *shared);
void fact_class_forget(fact_class_local *local);

/* The name of a pointer, as handles often have; and a class whose fields are seen, which is no value all the same. */
typedef struct fact_class_door_s *fact_class_door BG(class=Door, free=fact_class_leave);
BG(return.own=give, return.null=error) fact_class_door fact_class_enter(void);
void fact_class_leave(fact_class_door door);
int fact_class_width(fact_class_door door);
struct BG(class=Wall, free=fact_class_tear) fact_class_wall {
    int height;
};
void fact_class_tear(struct fact_class_wall *wall);
int fact_class_height(const struct fact_class_wall *wall);
struct fact_class_wall fact_class_copy(struct fact_class_wall wall);
