/* The preprocessor directives of one source text, found by reading it as text.
 *
 * A parser forgets macros once it has expanded them, and asking libclang to remember costs more than the whole parse.
 * So the names that may be constants, and the files that a header includes, come from here. This is no preprocessor: a
 * directive in a branch that is not taken is found too, and marked as conditional. */
#ifndef FRONT_DIRECTIVES_H
#define FRONT_DIRECTIVES_H

#include "../base/list.h"
#include "../base/source.h"

enum directive_kind { DIRECTIVE_INCLUDE, DIRECTIVE_DEFINE, DIRECTIVE_UNDEF };

struct directive {
    enum directive_kind kind;
    size_t offset;       /* of the macro's or file's name in the source */
    const char *name;    /* the macro, or the file as it is included */
    const char *body;    /* define: the replacement on one line, comments removed, "" if empty */
    const char *comment; /* define: the comment on it with its markers, NULL if none */
    bool is_quoted;      /* include: "file", not <file> */
    bool is_function;    /* define: takes arguments */
    bool is_conditional; /* inside #if and the like, other than a guard */
    const char *guard;   /* the macro of the guard it is inside, or NULL */
};

/* GCC's pragma scalar_storage_order. */
struct byte_order {
    size_t offset;    /* of the directive in the source: it holds from there on */
    const char *name; /* "big-endian", "little-endian" or "default" */
};

/* A guard against reading twice is "#ifndef X", right behind it "#define X", and "#endif": around a part of the text,
 * or with
 * "#define X 1" around all of it. */
struct directives {
    LIST(struct directive) list;
    LIST(struct byte_order) orders;
    const char *guard;   /* the macro of a guard that has a value, or NULL */
    bool has_lines;      /* it has #line: its text comes from elsewhere */
    bool asks_reentrant; /* a condition asks for the macro _REENTRANT */
};

/* Reads all directives of a source, in order. Texts are in ARENA. Never fails: what it cannot read it passes over. */
void directives_read(struct directives *out, struct arena *arena, const struct source *source);

#endif
