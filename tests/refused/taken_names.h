// Two classes, and two error schemes, of one name.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
typedef struct store store B(class=Store, free=store_free);
typedef struct shop shop B(class=Store, free=shop_free);
void store_free(store *store);
void shop_free(shop *shop);
enum status { STATUS_OK } B(errors=store, ok=[STATUS_OK]);
enum outcome { OUTCOME_OK } B(errors=store, ok=[OUTCOME_OK]);
// EXPECT: 8:31: error: `errors` of enum outcome: the error scheme `store` exists already [taken-name]
// PEER: 7:6
// ADVICE: give each a name of its own
// EXPECT: 4:28: error: `class` of struct shop: the class `Store` exists already [taken-name]
// PEER: 3:16
// ADVICE: give each a name of its own
