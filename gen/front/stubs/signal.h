/* Types of signal.h. */
#ifndef BG_STUB_SIGNAL_H
#define BG_STUB_SIGNAL_H

#include <bg_types.h>

typedef int sig_atomic_t;

#endif
