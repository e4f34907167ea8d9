// Functions that compilers refuse to call.
void uncallable(int a) __attribute__((error("use callable")));
__attribute__((__error__("not at all"))) int uncallable_too(void);
void callable(int a) __attribute__((cold));
// EXPECT: 2:6: refused: uncallable: compilers refuse calls of it: use callable [uncallable]
// EXPECT: 3:46: refused: uncallable_too: compilers refuse calls of it: not at all [uncallable]
