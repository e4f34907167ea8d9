/* Types of sys/types.h. */
#ifndef BG_STUB_SYS_TYPES_H
#define BG_STUB_SYS_TYPES_H

#include <bg_types.h>
#include <sys/select.h>

#endif
