/* Sets of file descriptors. */
#ifndef BG_STUB_SYS_SELECT_H
#define BG_STUB_SYS_SELECT_H

#include <bg_types.h>

#ifdef _WIN32
typedef struct fd_set {
    unsigned int fd_count;
# ifdef _WIN64
    unsigned long long fd_array[64];
# else
    unsigned int fd_array[64];
# endif
} fd_set;
#else
typedef struct {
    unsigned char bits[1024 / 8] __attribute__((aligned(__SIZEOF_LONG__)));
} fd_set;
#endif

#endif
