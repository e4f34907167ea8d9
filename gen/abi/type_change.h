/* How a type differs from what it was, by what that means to who has values of it. */
#ifndef ABI_TYPE_CHANGE_H
#define ABI_TYPE_CHANGE_H

#include "side.h"

enum type_change {
    TYPE_SAME,
    TYPE_CONST_GAINED, /* behind a pointer */
    TYPE_CONST_LOST,
    TYPE_ALIKE,         /* another type of the same representation */
    TYPE_SIGNEDNESS,    /* of the same size */
    TYPE_POINTEE,       /* a pointer to something else that may lie there in the same way */
    TYPE_POINTEE_OTHER, /* a pointer to what has another size or kind */
    TYPE_SIGNATURE,     /* a pointer to another kind of function */
    TYPE_OTHER          /* another size or kind of register */
};

/* What became of WAS. Typedefs are looked through, records and enums are told apart by name, and what qualifies the
 * value itself is nobody's business. */
enum type_change type_change(const struct side *old, const struct type *was, const struct side *new,
                             const struct type *is);

/* Whether an enum of one size changed between signed and unsigned. Where it is no smaller than int and C makes its type
 * of its values, they alone are the change. */
bool type_change_of_sign(const struct side *old, const struct type *was, const struct side *new, const struct type *is);

/* The declaration of a typedef, record or enum whose own change made the type change, though it is written as before;
 * NULL if the change is the type's own. */
const struct declaration *type_change_cause(const struct side *old, const struct type *was, const struct side *new,
                                            const struct type *is);

#endif
