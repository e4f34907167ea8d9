/* The parser's types as the model's. */
#ifndef FRONT_TYPES_H
#define FRONT_TYPES_H

#include "reader.h"

/* TYPE in the reader's table. Records, enums and typedefs that it names get shells; sugar (typeof, attributes,
 * elaboration) vanishes. What no target can say is TYPE_UNSUPPORTED with its name. Never NULL. */
const struct type *types_read(struct reader *reader, CXType type);

/* The type of a function, whatever its calling convention; parameters are as they are passed, arrays as pointers. */
const struct type *types_read_function(struct reader *reader, CXType type);

/* The calling convention of a function type (model/convention); NULL: C's own, the only one that every target knows. */
const char *types_convention(struct reader *reader, CXType type);

/* The layout of a type: 0 where C gives it none. */
uint64_t types_size(const struct reader *reader, CXType type);
uint64_t types_align(const struct reader *reader, CXType type);

/* The type behind elaboration and attributes. */
CXType types_plain(struct reader *reader, CXType type);

#endif
