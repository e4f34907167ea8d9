// A file that is not found, though it is in a folder nearby.
#include "parts/includes_sibling.h"
int missing_include_nearby(void);
// EXPECT: parts/includes_sibling.h:2:10: error: the included file beside.h cannot be found [missing-include]
// ADVICE: add -I parts, which has it
