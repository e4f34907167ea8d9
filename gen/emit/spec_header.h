/* The C header that a spec stands for, as users get it: guards, includes and annotation macro around the declarations.
 */
#ifndef EMIT_SPEC_HEADER_H
#define EMIT_SPEC_HEADER_H

#include "../base/diagnostic.h"
#include "../base/text.h"
#include "../model/model.h"

/* Appends the header of a model whose hash is known. False after reporting a defect of its template. */
bool spec_header_render(struct text *out, const struct model *model, struct diagnostics *diagnostics);

#endif
