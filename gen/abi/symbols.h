/* The symbols that a built library offers, read from the file itself: ELF of both widths and byte orders, PE, Mach-O
 * thin and fat, archives of objects and import libraries.
 *
 * A file is told by how it begins, never by its name, and looked at where it lies: its symbols are a small part of it.
 * A truncated or hostile one is refused with what is wrong and where, never a crash (abi/image.h). */
#ifndef ABI_SYMBOLS_H
#define ABI_SYMBOLS_H

#include "../base/arena.h"
#include "../base/list.h"

#include <stdbool.h>
#include <stdint.h>

enum symbol_kind { SYMBOL_FUNCTION, SYMBOL_OBJECT, SYMBOL_THREAD_LOCAL, SYMBOL_OTHER };

struct symbol {
    const char *name;    /* as C writes it; "#17" if a DLL gives it a number alone */
    const char *version; /* "KV_1.0"; NULL: it has none */
    const char *forward; /* where it really is: "OTHER.kv_open", "libother.dylib:kv_open"; NULL: here */
    bool is_superseded;  /* a later version of it is what programs are linked with now */
    bool is_weak;
    bool is_protected;   /* no program can put its own in its place */
    enum symbol_kind kind;
    unsigned ordinal;    /* by which a program may load it from a DLL; 0: it has none */
    uint64_t size;       /* 0 where the format does not tell */
};

struct symbols {
    const char *path;   /* of the file; NULL: it is in memory alone */
    const char *format; /* "elf", "pe", "mach-o", "archive" or "import-library" */
    const char *target; /* the machine as a triple begins: "x86_64-linux", "aarch64-macos"; NULL: it does not say */
    const char *soname; /* what programs linked with the library load; NULL: it does not say */
    struct texts needed; /* of ELF: the sonames of the libraries that this one loads */
    LIST(struct symbol) list; /* in the order of the file */
};

/* What became of reading a library. */
enum symbols_status { SYMBOLS_READ, SYMBOLS_NO_FILE, SYMBOLS_NO_LIBRARY, SYMBOLS_DAMAGED };

/* Reads the library at PATH; of one for several machines the part for TARGET, a triple, or the first if TARGET is NULL
 * or not among them. Unless it is read, PROBLEM is what is wrong with it, and OUT is empty. */
enum symbols_status symbols_read_file(struct symbols *out, const char **problem, struct arena *arena, const char *path,
                                      const char *target);

/* The same for LENGTH bytes in memory. */
enum symbols_status symbols_read(struct symbols *out, const char **problem, struct arena *arena, const void *bytes,
                                 uint64_t length, const char *target);

/* "function", "object", "thread-local" or "other". */
const char *symbol_kind_name(enum symbol_kind kind);

#endif
