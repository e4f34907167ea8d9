/* Types of pthread.h. */
#ifndef BG_STUB_PTHREAD_H
#define BG_STUB_PTHREAD_H

#include <bg_types.h>

typedef struct bg_pthread *pthread_t;

#endif
