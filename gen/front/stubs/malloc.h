/* Types of malloc.h. */
#ifndef BG_STUB_MALLOC_H
#define BG_STUB_MALLOC_H

#include <bg_types.h>

#endif
