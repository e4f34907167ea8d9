/* Types of assert.h. */
#ifndef BG_STUB_ASSERT_H
#define BG_STUB_ASSERT_H

#include <bg_types.h>

#define assert(condition) ((void)0)

#endif
