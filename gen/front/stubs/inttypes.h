/* Types of inttypes.h. */
#ifndef BG_STUB_INTTYPES_H
#define BG_STUB_INTTYPES_H

#include <bg_types.h>

#include <stdint.h>

#endif
