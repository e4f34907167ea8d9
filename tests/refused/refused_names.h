// What C itself can no longer name: a function behind a macro, a parameter whose type has no name.
int behind(void);
#define behind behind()
int renamed(void);
#define renamed another
static inline int nameless(int (*call)(union { int a; float b; }), int a) { return call ? a : 0; }
// EXPECT: 2:5: refused: behind: a macro has its name, which C reads instead of it [hidden]
// EXPECT: 6:19: refused: nameless: only C could call it, and a type in it has no name there [nameless-type]
