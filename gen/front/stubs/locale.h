/* Types of locale.h. */
#ifndef BG_STUB_LOCALE_H
#define BG_STUB_LOCALE_H

#include <bg_types.h>

#endif
