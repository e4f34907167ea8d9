// Facts that are worth nothing without another one.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
enum status { STATUS_OK, STATUS_BAD } B(errors=status);
typedef struct store store B(class=Store);
int store_open(store **out B(out, own=give));
// EXPECT: 3:41: error: the error scheme `status` does not say which codes mean success [missing-facet]
// ADVICE: add ok=[...]
// EXPECT: 4:30: error: the class of struct store does not say what frees it [missing-facet]
// ADVICE: add free=FUNCTION
