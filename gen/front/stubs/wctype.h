/* Types of wctype.h. */
#ifndef BG_STUB_WCTYPE_H
#define BG_STUB_WCTYPE_H

#include <bg_types.h>

#endif
