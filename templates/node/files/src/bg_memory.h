/* The memory behind raw.js: what JavaScript may do with an address, at its own risk. */
#ifndef BG_MEMORY_H
#define BG_MEMORY_H

#include "bg_node.h"

/* No other addon in the process sees these. */
#if defined(__GNUC__)
# pragma GCC visibility push(hidden)
#endif

/* A function or variable of the library by its C name; the address is 0 where the installed library lacks it. */
struct bg_symbol {
    const char *name;
    uintptr_t address;
};

/* Every symbol of the library, ended by a NULL name; generated, in raw.c. */
const struct bg_symbol *bg_symbols(void);

/* Adds `memory` to an object: alloc, free, peek, poke, text and address. */
void bg_memory_define(struct bg_environment *bg, napi_value object);

#if defined(__GNUC__)
# pragma GCC visibility pop
#endif
#endif
