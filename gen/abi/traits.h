/* What a consumer is like, as far as a change of the interface may hurt it: each language says its own traits, each
 * rule those that it hurts. */
#ifndef ABI_TRAITS_H
#define ABI_TRAITS_H

enum trait {
    TRAIT_PUBLISHED = 1,        /* its packages have a public surface of their own */
    TRAIT_COMPILED_GLUE = 2,    /* its glue is compiled against the header when the package is built */
    TRAIT_TYPED_SIGNEDNESS = 4, /* signed and unsigned are types that do not mix */
    TRAIT_TYPED_SPELLING = 8,   /* so are types of one representation */
    TRAIT_TYPED_CONST = 16,     /* whether something may be written to is part of its type */
    TRAIT_TYPED_NULL = 32,      /* so is whether it may be absent */
    TRAIT_TYPED_ERRORS = 64,    /* so is that a call may fail */
    TRAIT_CLOSED_ENUM = 128,    /* a match over an enum must be complete */
    TRAIT_NAMED_ARGUMENTS = 256 /* calls may name parameters */
};

#endif
