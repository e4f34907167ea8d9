// A class whose destructor nobody can call.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
typedef struct shop shop B(class=Shop, free=shop_close);
void shop_close(shop *it);
#define shop_close (*shop_close_pointer)
extern void (*shop_close_pointer)(shop *);
// EXPECT: 4:6: refused: shop_close: a macro has its name, which C reads instead of it [hidden]
// EXPECT: 3:40: error: `free` of struct shop: `shop_close` cannot be called: a macro has its name, which C reads instead of it [refused-name]
// PEER: 4:6
