// Facts of types that name what does not exist.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
typedef struct lost lost B(class=Lost, free=lost_gone);
enum status { STATUS_OK, STATUS_SHORT } B(errors=store, ok=[STATUS_OK, STATUS_FINE], message=store_message);
// EXPECT: 4:57: error: `ok` of enum status: there is no enumerator `STATUS_FINE` [unknown-name]
// EXPECT: 4:86: error: `message` of enum status: there is no function `store_message` [unknown-name]
// EXPECT: 3:40: error: `free` of struct lost: there is no function `lost_gone` [unknown-name]
