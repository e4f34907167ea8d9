/* Types of sys/param.h. */
#ifndef BG_STUB_SYS_PARAM_H
#define BG_STUB_SYS_PARAM_H

#include <bg_types.h>

#endif
