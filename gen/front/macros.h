/* Object-like macros that are constants, read in the same parse as the header.
 *
 * The tool's own text includes the header and then has a probe for each macro whose value is not plain to see:
 *
 *     #ifdef KV_LIMIT
 *     __auto_type bg_probe_7 = KV_LIMIT;
 *     #endif
 *
 * and a second one, of the value as a number, if it may be an address.
 *
 * At the end of the text the last definition holds, and what is undefined is gone. A probe that the parser refuses is
 * no constant. Plain literals defined once and unconditionally need no probe. */
#ifndef FRONT_MACROS_H
#define FRONT_MACROS_H

#include "reader.h"

#include "../base/text.h"

struct macros;

/* Finds the macros of the own files that may be constants. ARGUMENTS are what the parser will get: -D may define the
 * macro of a guard. */
struct macros *macros_find(struct arena *arena, const struct own *own, const char *const *arguments, size_t count);

/* Appends the probes to the text that is parsed; not before the header is included in it. IS_COMPILER_KNOWN: what it
 * says of itself is what the user's compiler says. */
void macros_append_probes(struct text *out, const struct macros *macros, bool is_compiler_known);

/* Notes a variable of the tool's own text if it is a probe. */
void macros_visit(struct reader *reader, struct macros *macros, CXCursor variable);

/* The constants, own_file by own_file in the order of their definitions: shells with offsets, filled. `was_read` of the
 * own files must be set. */
void macros_read(struct reader *reader, const struct macros *macros);

/* Marks the fields of a record that have the name of a macro, and refuses a function that has. */
void macros_hide(const struct macros *macros, struct declaration *declaration);

/* Tells the library which macros have the name of a type, an enumerator or a variable: `#define kv_last (*kv_get())`
 * where there is a struct kv_last. C that speaks of these undefines them. */
void macros_find_hiding(struct reader *reader, const struct macros *macros);

#endif
