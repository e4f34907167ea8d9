// Facts of types that their declarations say cannot be.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
typedef struct store store B(class=Store, free=store_end);
void store_end(int store);
typedef struct number { int value; } number B(class=Number, free=number_end);
void number_end(number *number);
