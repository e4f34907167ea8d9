// A file that is not there, included from the header itself.
#include <stddef.h>
#include "parts/absent.h"
size_t missing_include(void);
// EXPECT: 3:10: error: the included file parts/absent.h cannot be found [missing-include]
// ADVICE: name its folder with -I, or install the package that has it
