/* What a call is about: the function or variable that a name means in a header, or the reason why it means none that a
 * library could have. */
#ifndef CALL_SUBJECT_H
#define CALL_SUBJECT_H

#include "../base/diagnostic.h"
#include "../plan/plan.h"

struct subject {
    const struct declaration *declaration;
    const char *symbol;                /* what the linker knows it by */
    const struct plan_function *facts; /* of a function about which no question is open; else NULL */
    bool is_variadic;                  /* C calls it as one, though the declaration may be a typed form */
    size_t fixed;                      /* how many parameters come before the variable ones */
};

/* Finds the subject. False after reporting "unknown-function" or "not-callable", at its place in the header where it
 * has one. */
bool subject_find(struct subject *out, struct arena *arena, const struct plan *plan, const char *name,
                  struct diagnostics *diagnostics);

#endif
