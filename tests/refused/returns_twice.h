// bridgegen: --name twice
// What returns twice cannot be called through another language; what only reads like it can.
int setjmp(int *buffer);
int __sigsetjmp(int *buffer, int mask);
int setjmp_count(void);
int twice_fork(void) __attribute__((returns_twice));
#define TWICE __attribute__((__cold__, __returns_twice__))
TWICE int twice_spoon(void);
// EXPECT: 3:5: refused: setjmp: it returns twice, which only C can stand [returns-twice]
// EXPECT: 4:5: refused: __sigsetjmp: it returns twice, which only C can stand [returns-twice]
// EXPECT: 6:5: refused: twice_fork: it returns twice, which only C can stand [returns-twice]
// EXPECT: 8:11: refused: twice_spoon: it returns twice, which only C can stand [returns-twice]
