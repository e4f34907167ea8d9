// A static function without a body here.
static int promised(int a, int (*with)(int b));
int fine(int a);
// EXPECT: 2:12: refused: promised: it is static and has no body: there is nothing to call [static-function]
