/* Types of sys/stat.h. */
#ifndef BG_STUB_SYS_STAT_H
#define BG_STUB_SYS_STAT_H

#include <bg_types.h>

struct stat;

#endif
