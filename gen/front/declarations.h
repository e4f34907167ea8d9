/* The parser's declarations as the model's. */
#ifndef FRONT_DECLARATIONS_H
#define FRONT_DECLARATIONS_H

#include "reader.h"

/* Reads a declaration at the top of an own file. */
void declarations_visit(struct reader *reader, CXCursor cursor);

/* Reads what types named and no own file declares at its top. */
void declarations_finish(struct reader *reader);

/* Reads a function that the tool's own text declares: a variant of FUNCTION, stated at PLACE. NULL if there is already
 * one of its name. */
struct declaration *declarations_read_variant(struct reader *reader, CXCursor cursor, const char *function,
                                              struct place place);

#endif
