/* The symbols that a shared library exports, read from the file itself.
 *
 * Every read is bounds-checked: a truncated or hostile file gives no symbols, never a crash. ELF for now, 32 and 64
 * bits of either byte order. */
#ifndef ABI_SYMBOLS_H
#define ABI_SYMBOLS_H

#include "../base/hash.h"
#include "../base/source.h"

/* Adds the exported functions and objects of a library to OUT, name -> name, and sets *SONAME to the name that programs
 * linked with it load (NULL if it has none). False if the file is no ELF library or is damaged. */
bool symbols_read(struct map *out, const char **soname, struct arena *arena, const struct source *library);

/* Adds the symbols of the index of a static library, as `ar` writes it: functions that a linker finds there. False if
 * the file is no archive, or has no index. */
bool symbols_read_archive(struct map *out, struct arena *arena, const struct source *archive);

#endif
