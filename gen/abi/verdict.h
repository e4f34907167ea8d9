/* What a project promises, and whether changes keep it. */
#ifndef ABI_VERDICT_H
#define ABI_VERDICT_H

#include "../base/diagnostic.h"
#include "../language.h"
#include "diff.h"

/* Whom a project promises that nothing breaks. */
struct promise {
    bool binary, c_source, cxx_source, behaviour;
    LIST(const struct language *) languages; /* all three of their effects */
};

/* Reads "binary,source,behaviour" and names of languages; NULL means "binary,source". False after reporting a word that
 * is none ("promise"). */
bool promise_read(struct promise *out, struct arena *arena, const char *text, struct diagnostics *diagnostics);

/* The worst that a rule does to those who were promised something. */
enum effect promise_effect(const struct promise *promise, enum rule rule);

struct verdict {
    size_t breaking, risky, compatible;
    const char *bump; /* the version that the changes ask for: "major", "minor", "patch" or "none" */
};

/* The verdict about changes. */
struct verdict verdict_of(const struct promise *promise, const struct changes *changes);

#endif
