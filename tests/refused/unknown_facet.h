// bridgegen: --lang rust
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
// EXPECT: 4:3: error: there is no fact `colour` [unknown-facet]
B(colour=red) int unknown_facet(int a);
