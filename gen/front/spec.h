/* JSON specs read into a model. A spec is C written in JSON: it is rendered to a header and read by front/header like
 * any other, so there is one reader of C. Every place is then taken back from the header to the JSON: not by #line,
 * which would part declarations from their comments and knows no columns, but by marks on the text. */
#ifndef FRONT_SPEC_H
#define FRONT_SPEC_H

#include "header.h"

/* Fills the whole model but for its hash, from the spec at PATH. A library name that OUT has already stands. Of OPTIONS
 * all but `paths` and `text` counts. Paths of link start from the working directory afterwards. The header that the
 * spec stands for is the library's only one; it has no file. False after reporting an error. */
bool spec_read(struct model *out, struct arena *arena, const char *path, const struct header_options *options,
               struct diagnostics *diagnostics);

#endif
