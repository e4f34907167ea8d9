/* The facts inside an annotation of a header: the text behind "bg:" of an `annotate` attribute.
 *
 *     ctor=Store, err=kv                    fact [, fact]...
 *     return.own=borrow                     a fact is [path.]facet[=value]; the path is relative to the declaration
 *     key.len=key_length, [].own=give       a path: names, numbers and [] with '.' or '->' between
 *     ok=[KV_OK, KV_DONE], iter={next: 100} values: word, integer, "string", [list], {object}, expression
 *     len=width * height, bound=limit(n)    an expression: operands with + - * / | & << >> between, at most one call
 * deep
 *
 * Whether a facet exists and may have the value is the business of facts/store. */
#ifndef FRONT_ANNOTATIONS_H
#define FRONT_ANNOTATIONS_H

#include "../base/diagnostic.h"
#include "../facts/fact.h"

/* An annotation and where it stands. */
struct annotation {
    const char *text;            /* behind "bg:" */
    struct place place;          /* of the macro that makes it */
    const struct source *source; /* the file it is in, or NULL if its text is not at hand */
    size_t offset;               /* of the macro in the source */
};

/* Appends the facts of an annotation to OUT. Each fact has the place where it is written, or that of the annotation
 * where the source reads otherwise. False after reporting "annotation-syntax"; facts before the error are kept. */
bool annotations_read(struct fact_list *out, struct arena *arena, const struct annotation *annotation,
                      struct diagnostics *diagnostics);

#endif
