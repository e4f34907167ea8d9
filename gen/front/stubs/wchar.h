/* Types of wchar.h. */
#ifndef BG_STUB_WCHAR_H
#define BG_STUB_WCHAR_H

#include <bg_types.h>

typedef struct { int __count; unsigned __value; } mbstate_t;
typedef unsigned int wint_t;

#endif
