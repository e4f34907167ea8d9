// bridgegen: --name twice
// What returns twice cannot be called through another language; what only reads like it can.
int setjmp(int *buffer);
int __sigsetjmp(int *buffer, int mask);
int setjmp_count(void);
// EXPECT: 3:5: refused: setjmp: it returns twice, which only C can stand [returns-twice]
// EXPECT: 4:5: refused: __sigsetjmp: it returns twice, which only C can stand [returns-twice]
