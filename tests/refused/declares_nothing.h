#ifndef DECLARES_NOTHING_H
#define DECLARES_NOTHING_H
#include <stdio.h>
#define DECLARES_NOTHING_CALL(x) ((x) + 1)
#endif
// EXPECT: error: the header declares nothing that another language could use [empty-header]
