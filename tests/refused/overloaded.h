// Functions that share a name, as clang alone has them in C.
int overloaded(int a) __attribute__((overloadable));
int overloaded(double a) __attribute__((overloadable));
int overloaded_once(int a) __attribute__((overloadable));
int overloaded_plain(int a);
int overloaded_plain(double a) __attribute__((overloadable));
// EXPECT: 2:5: refused: overloaded: overloads are clang's alone, which calls them otherwise for the linker [overloaded]
// EXPECT: 3:5: refused: overloaded: overloads are clang's alone, which calls them otherwise for the linker [overloaded]
// EXPECT: 4:5: refused: overloaded_once: overloads are clang's alone, which calls them otherwise for the linker [overloaded]
// EXPECT: 6:5: refused: overloaded_plain: overloads are clang's alone, which calls them otherwise for the linker [overloaded]
