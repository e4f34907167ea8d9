/* Types of ctype.h. */
#ifndef BG_STUB_CTYPE_H
#define BG_STUB_CTYPE_H

#include <bg_types.h>

#endif
