/* Types of fcntl.h. */
#ifndef BG_STUB_FCNTL_H
#define BG_STUB_FCNTL_H

#include <bg_types.h>

#endif
