/* Types of sys/time.h. */
#ifndef BG_STUB_SYS_TIME_H
#define BG_STUB_SYS_TIME_H

#include <bg_types.h>
#include <sys/select.h>

#endif
