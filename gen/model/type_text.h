/* C type names as text, both ways: `const char *`, `int (*)(void *data, const char *key)`, `uint8_t *(*)[4]`.
 *
 * The text of a type is what C calls a type name: a declaration without its name. Records, enums and typedefs stand in
 * it by name. One that has no name at all is the bare keyword (`struct *`): whoever reads it must know which is meant.
 * Text says nothing of sizes, so a type that was read has none. */
#ifndef MODEL_TYPE_TEXT_H
#define MODEL_TYPE_TEXT_H

#include "../base/text.h"
#include "model.h"
#include "type.h"

/* Appends a type, or the declaration of NAME with it if NAME is not NULL. */
void type_text_write(struct text *out, const struct type *type, const char *name);

/* The same, with names for the parameters of the function that TYPE is or leads to through pointers and arrays: those
 * of the first COUNT of PARAMETERS. */
void type_text_write_named(struct text *out, const struct type *type, const char *name, const struct member *parameters,
                           size_t count);

/* A type as finished text in ARENA. */
char *type_text(struct arena *arena, const struct type *type);

/* Whether a type has a text that C understands: not where a part of it is only described. */
bool type_text_is_c(const struct type *type);

/* TYPE, or what stands in for it in other C than the header, where its text would not mean it: for a nameless enum its
 * integer, for a pointer to what is nameless, only described, or known to parentheses alone, one to void. */
const struct type *type_text_stand_in(const struct type *type);

/* What names in a text stand for. */
struct type_scope {
    struct type_table *table;
    struct arena *arena;
    void *context;
    bool has_described; /* whether types that C has no text for may be described, as a snapshot does */

    /* The declaration of a record, enum (NAME without keyword, NULL for a bare one) or typedef; NULL if there is none.
     * A typedef's type must be known. */
    struct declaration *(*find)(void *context, enum declaration_kind kind, bool is_union, const char *name);
};

/* A type that was read, or what was wrong with its text. */
struct type_read {
    const struct type *type;  /* NULL: it is wrong */
    const char *const *names; /* of the parameters, as above; a NULL each where there is none */
    size_t name_count;
    const char *message; /* what is wrong, in words */
    size_t offset;       /* and where in the text */
};

/* Reads a type name. Nothing but a type name passes: no expression, no second declarator, no attribute. */
struct type_read type_text_read(const struct type_scope *scope, const char *text);

/* Whether a word means something in C, so that nothing can have it as a name. */
bool type_text_is_keyword(const char *word);

#endif
