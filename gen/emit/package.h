/* The package of one language: its templates rendered, its plain files and the vendored C sources beside them. */
#ifndef EMIT_PACKAGE_H
#define EMIT_PACKAGE_H

#include "../language.h"
#include "output.h"

/* What a package is made of. Its views, one a target, are those that TEMPLATES are rendered with; the first one counts
 * where all must be the same. */
struct package {
    const struct language *language;
    const struct template_set *templates;
    LIST(const struct view *) views;
    const struct library *library;
};

/* Adds every file of a package to OUT, below a folder called like the language. Nothing of SCRATCH, in which its views
 * lie, is kept. False after reporting an error. */
bool package_render(struct output *out, struct arena *scratch, const struct package *package,
                    struct diagnostics *diagnostics);

#endif
