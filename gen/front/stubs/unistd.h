/* Types of unistd.h. */
#ifndef BG_STUB_UNISTD_H
#define BG_STUB_UNISTD_H

#include <bg_types.h>

#endif
