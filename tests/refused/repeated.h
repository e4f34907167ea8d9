// A complaint about a header that is included many times is one complaint.
int repeated repeated;
#include "repeated.h"
// EXPECT: 2:13: error: this is not valid C: ... [header-syntax]
// EXPECT: 3:10: error: this is not valid C: #include nested too deeply [header-syntax]
