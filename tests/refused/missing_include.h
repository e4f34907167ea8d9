// A file that is not there, included from the header itself.
#include <stddef.h>
#include "parts/absent.h"
size_t missing_include(void);
