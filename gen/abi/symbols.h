/* The symbols that a shared library exports, read from the file itself.
 *
 * Every read is bounds-checked: a truncated or hostile file gives no symbols, never a crash. ELF for now, 32 and 64
 * bits of either byte order. */
#ifndef ABI_SYMBOLS_H
#define ABI_SYMBOLS_H

#include "../base/hash.h"
#include "../base/source.h"

/* The exported functions and objects of a library, name -> name. False if the file is no ELF library or is damaged. */
bool symbols_read(struct map *out, struct arena *arena, const struct source *library);

#endif
