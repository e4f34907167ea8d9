/* Types of errno.h. */
#ifndef BG_STUB_ERRNO_H
#define BG_STUB_ERRNO_H

#include <bg_types.h>

#endif
