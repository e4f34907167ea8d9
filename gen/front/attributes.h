/* What attributes and comments say of a declaration: facts, deprecation, the linker's name, documentation. */
#ifndef FRONT_ATTRIBUTES_H
#define FRONT_ATTRIBUTES_H

#include "reader.h"
#include "scan.h"

/* What the parsed text begins with: GCC's attribute scalar_storage_order, which libclang does not know, as an
 * annotation that attributes_read() understands. */
extern const char attributes_byte_order[];

/* Appends the facts that annotations on a cursor state; one that OUT has from the same place already is not repeated: a
 * redeclaration inherits attributes. Errors are reported. */
void attributes_read_facts(struct reader *reader, CXCursor cursor, struct fact_list *out);

/* Appends what _Nonnull and _Nullable on a type say of the site at PATH. */
void attributes_read_nullability(struct reader *reader, CXType type, const char *path, struct place place,
                                 struct fact_list *out);

/* The word of the refusal of a function that shares its name with others. */
extern const char attributes_overload[];

/* Fills place, documentation, deprecation, the linker's name and facts. True if there are attributes that libclang has
 * no name for. */
bool attributes_read(struct reader *reader, const struct spot *spot, struct declaration *declaration);

/* Fills place, documentation, facts and deprecation of a field or an enumerator. */
void attributes_read_member(struct reader *reader, const struct spot *spot, struct member *member);

/* The text of the comment on what stands at a spot, or NULL. */
const char *attributes_doc(struct reader *reader, const struct spot *spot);

/* The text of the comment behind a function or parameter, which libclang does not attach, or NULL. */
const char *attributes_doc_behind(struct reader *reader, const struct spot *spot, enum scan_kind kind);

/* Fills `conditions` and, if there are any, `body` of a complete record. */
void attributes_read_conditions(struct reader *reader, const struct spot *spot, struct declaration *record);

/* The hash of a function's body as 16 hexadecimal digits; NULL if the text around the cursor has none. */
const char *attributes_body(struct reader *reader, const struct spot *spot);

/* Whether the text of a function has its body; one that a macro makes is taken to have one. */
bool attributes_has_body(const struct spot *spot);

/* Whether a function never returns, by attribute or keyword. */
bool attributes_is_noreturn(struct reader *reader, CXCursor cursor);

/* Fills what a function's attributes, if it HAS_UNNAMED ones, and those of its parameters tell compilers of its values:
 * is_malloc and nonnull. */
void attributes_read_values(struct reader *reader, CXCursor cursor, bool has_unnamed, struct declaration *function);

/* The features of the processor that a function's target attribute asks for; NULL if it has none. */
const char *attributes_features(struct reader *reader, CXCursor cursor);

#endif
