// A text that is freed by what nobody can call.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
typedef struct shop shop B(class=Shop, free=shop_close);
void shop_close(shop *it);
char *shop_name(shop *it) B(return.own=give, return.free=shop_free);
void shop_free(void *text, ...);
// EXPECT: 6:6: refused: shop_free: a variadic function has no fixed parameters to bind: state its typed forms as variants [variadic]
// EXPECT: 5:46: error: `free` of shop_name.return: `shop_free` cannot be called: a variadic function has no fixed parameters to bind: state its typed forms as variants [refused-name]
// PEER: 6:6
