/* Types of memory.h. */
#ifndef BG_STUB_MEMORY_H
#define BG_STUB_MEMORY_H

#include <bg_types.h>

#endif
