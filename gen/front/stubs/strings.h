/* Types of strings.h. */
#ifndef BG_STUB_STRINGS_H
#define BG_STUB_STRINGS_H

#include <bg_types.h>

#endif
