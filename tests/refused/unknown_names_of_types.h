// Facts of types that name what does not exist.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
typedef struct lost lost B(class=Lost, free=lost_gone);
enum status { STATUS_OK, STATUS_SHORT } B(errors=store, ok=[STATUS_OK, STATUS_FINE], message=store_message);
