// Room that nobody says C writes into.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
int missing_out(char *name B(cap=room, used=taken), int room, int *taken);
// EXPECT: 3:30: error: `cap` of missing_out.name: there is room only where C writes, and `out` does not say so [missing-facet]
// ADVICE: add out
