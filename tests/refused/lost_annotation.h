// Annotations that C attaches to nothing: they would be lost without a word.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
struct lost_store B(class=Store, free=lost_close);
typedef struct lost_store lost_store;
lost_store *lost_open(void);
void lost_close(lost_store *store);
int lost_get(lost_store *store);
enum lost_mode { LOST_A };
enum lost_mode B(flags);
// EXPECT: 3:19: error: behind the name of a type that is only declared, C attaches an annotation to nothing [misplaced-annotation]
// ADVICE: write it before the name: `struct KV_BG(class=Store) kv;`, or behind a typedef of the type
// EXPECT: 9:16: error: behind the name of a type that is only declared, C attaches an annotation to nothing [misplaced-annotation]
// ADVICE: write it before the name: `struct KV_BG(class=Store) kv;`, or behind a typedef of the type
