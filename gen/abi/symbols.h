/* The symbols that a shared library exports, read from the file itself.
 *
 * Every read is bounds-checked: a truncated or hostile file gives no symbols, never a crash. ELF for now, 32 and 64
 * bits of either byte order. */
#ifndef ABI_SYMBOLS_H
#define ABI_SYMBOLS_H

#include "../base/hash.h"
#include "../base/list.h"
#include "../base/source.h"

#include <stdbool.h>
#include <stdint.h>

enum symbol_kind { SYMBOL_FUNCTION, SYMBOL_OBJECT, SYMBOL_THREAD_LOCAL, SYMBOL_OTHER };

struct symbol {
    const char *name;
    const char *version; /* "KV_1.0"; NULL: it has none */
    bool is_superseded;  /* a later version of it is what programs are linked with now */
    bool is_weak;
    enum symbol_kind kind;
    uint64_t size;
};

struct symbols {
    const char *soname; /* what programs linked with the library load; NULL: it does not say */
    LIST(struct symbol) list; /* in the order of the file */
};

/* Reads a library. False if it is no ELF library or is damaged. */
bool symbols_read(struct symbols *out, struct arena *arena, const struct source *library);

/* The same of the file at PATH, however large it is. False, too, if the file cannot be read: then errno is not 0. */
bool symbols_read_file(struct symbols *out, struct arena *arena, const char *path);

/* "function", "object", "thread-local" or "other". */
const char *symbol_kind_name(enum symbol_kind kind);

/* Adds the symbols of the index of a static library, as `ar` writes it: functions that a linker finds there. False if
 * the file is no archive, or has no index. */
bool symbols_read_archive(struct map *out, struct arena *arena, const struct source *archive);

#endif
