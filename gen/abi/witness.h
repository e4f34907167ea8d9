/* What a C program can say of the old header that is no longer true of the new one: claims, one for each thing that
 * changed, so that a program which makes them compiles with the one and not with the other.
 *
 * Knows neither how a claim is written in C nor whom a change hurts. */
#ifndef ABI_WITNESS_H
#define ABI_WITNESS_H

#include "diff.h"

enum claim_kind {
    CLAIM_OBJECT,        /* there is a function or variable NAME */
    CLAIM_TYPEDEF,       /* there is a type name NAME */
    CLAIM_COMPLETE,      /* the type NAME is there and complete */
    CLAIM_CONSTANT,      /* there is a constant NAME */
    CLAIM_FIELD,         /* the record NAME has a field PART */
    CLAIM_BITS,          /* it has a bit-field PART */
    CLAIM_SIZE,          /* NAME has VALUE bytes */
    CLAIM_ALIGNMENT,     /* it is aligned to VALUE bytes */
    CLAIM_OFFSET,        /* PART of it is VALUE bytes from its start */
    CLAIM_VALUE,         /* the constant NAME is VALUE, a C expression */
    CLAIM_NUMBER,        /* it is VALUE, with a point: no integer that C would assert */
    CLAIM_TEXT,          /* it is VALUE, a string literal, of SIZE bytes */
    CLAIM_CONSTANT_TYPE, /* it is a TYPE */
    CLAIM_OBJECT_TYPE,   /* the address of the function or variable NAME is a TYPE */
    CLAIM_TYPEDEF_TYPE,  /* so is a pointer to the type NAME */
    CLAIM_FIELD_TYPE,    /* so is the address of the field PART of NAME */
    CLAIM_KIND_COUNT
};

struct claim {
    enum claim_kind kind;
    const struct change *change; /* because of which it is no longer true */
    const char *name, *part, *type, *value, *size; /* as C text */
};

struct claims {
    struct claim *items;
    size_t count, capacity;
};

/* A comparison on one target, from which claims are made. */
struct witness;

/* Looks at OLD and NEW on TARGET, which both know. */
struct witness *witness_create(struct arena *arena, const struct model *old, const struct model *new,
                               const char *target);

/* Adds to OUT what a change of that target makes untrue; nothing if no program in C can tell. */
void witness_claim(struct claims *out, struct witness *witness, const struct change *change);

#endif
