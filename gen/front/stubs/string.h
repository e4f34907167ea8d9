/* Types of string.h. */
#ifndef BG_STUB_STRING_H
#define BG_STUB_STRING_H

#include <bg_types.h>

#endif
