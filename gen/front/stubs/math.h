/* Types of math.h. */
#ifndef BG_STUB_MATH_H
#define BG_STUB_MATH_H

#include <bg_types.h>

#endif
