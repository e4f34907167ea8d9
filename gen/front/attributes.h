/* What attributes and comments say of a declaration: facts, deprecation, the linker's name, documentation. */
#ifndef FRONT_ATTRIBUTES_H
#define FRONT_ATTRIBUTES_H

#include "reader.h"
#include "scan.h"

/* Appends the facts that annotations on a cursor state; one that OUT has from the same place already is not repeated: a
 * redeclaration inherits attributes. Errors are reported. */
void attributes_read_facts(struct reader *reader, CXCursor cursor, struct fact_list *out);

/* Appends what _Nonnull and _Nullable on a type say of the site at PATH. */
void attributes_read_nullability(struct reader *reader, CXType type, const char *path, struct place place,
                                 struct fact_list *out);

/* Fills place, documentation, deprecation, the linker's name and facts. */
void attributes_read(struct reader *reader, CXCursor cursor, struct declaration *declaration);

/* The text of the comment on a cursor, or NULL. */
const char *attributes_doc(struct reader *reader, CXCursor cursor);

/* The text of the comment behind a function or parameter, which libclang does not attach, or NULL. */
const char *attributes_doc_behind(struct reader *reader, CXCursor cursor, enum scan_kind kind);

/* Whether the text of a function has its body; one that a macro makes is taken to have one. */
bool attributes_has_body(struct reader *reader, CXCursor cursor);

/* Whether a function never returns, by attribute or keyword. */
bool attributes_is_noreturn(const struct reader *reader, CXCursor cursor);

/* The features of the processor that a function's target attribute asks for; NULL if it has none. */
const char *attributes_features(const struct reader *reader, CXCursor cursor);

#endif
