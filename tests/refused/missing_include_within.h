// A file that is not there, included from a file that is.
#include "parts/includes_absent.h"
int missing_include_within(void);
