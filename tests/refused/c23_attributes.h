// bridgegen: --name c23 --std c2x
// Attributes in C23's brackets mean what they mean in GCC's.
[[gnu::returns_twice]] int c23_fork(void);
[[gnu::error("no ]] please"), gnu::returns_twice]] int c23_never(void);
int c23_twice [[__gnu__::__returns_twice__]] (void);
[[clang::overloadable]] int c23_over(int a);
[[nodiscard, gnu::pure]] int c23_fine(int a [[gnu::unused]]);
// EXPECT: 6:29: refused: c23_over: overloads are clang's alone, which calls them otherwise for the linker [overloaded]
// EXPECT: 3:28: refused: c23_fork: it returns twice, which only C can stand [returns-twice]
// EXPECT: 4:56: refused: c23_never: compilers refuse calls of it: no ]] please [uncallable]
// EXPECT: 5:5: refused: c23_twice: it returns twice, which only C can stand [returns-twice]
