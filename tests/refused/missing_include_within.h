// A file that is not there, included from a file that is.
#include "parts/includes_absent.h"
int missing_include_within(void);
// EXPECT: parts/includes_absent.h:2:10: error: the included file nowhere/absent.h cannot be found [missing-include]
// ADVICE: name its folder with -I, or install the package that has it
