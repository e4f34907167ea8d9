/* Types of stdlib.h. */
#ifndef BG_STUB_STDLIB_H
#define BG_STUB_STDLIB_H

#include <bg_types.h>

#endif
