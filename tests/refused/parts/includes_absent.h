// Included by ../missing_include_within.h.
#include <nowhere/absent.h>
typedef int included_number;
