/* The order of a model's declarations: what other headers declare first, then the library's own as they stand in its
 * files, constants among the rest. */
#ifndef FRONT_ORDER_H
#define FRONT_ORDER_H

#include "reader.h"

/* Fills the model's list from what was finished. */
void order_declarations(struct reader *reader);

#endif
