/* The package of one language: its templates rendered, its plain files and the vendored C sources beside them. */
#ifndef EMIT_PACKAGE_H
#define EMIT_PACKAGE_H

#include "../language.h"
#include "output.h"

/* Adds every file of LANGUAGE's package to OUT, below a folder called like the language. TEMPLATES are the language's,
 * VIEW the root view made with them; nothing of SCRATCH, in which both lie, is kept. False after reporting an error. */
bool package_render(struct output *out, struct arena *scratch, const struct language *language,
                    const struct template_set *templates, const struct view *view, const struct library *library,
                    struct diagnostics *diagnostics);

#endif
