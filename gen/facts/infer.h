/* What a header says without saying it: rules that hold nearly always, each under its name.
 *
 * Only what holds in practice is inferred; everything else stays open, and a function with an open question stays in
 * the raw layer. The figures behind each rule are in infer.c. */
#ifndef FACTS_INFER_H
#define FACTS_INFER_H

#include "store.h"

/* Adds what can be inferred about every own function and opaque type of the model. The prefixes of its library must be
 * known. */
void facts_infer_all(struct fact_store *store, const struct model *model);

#endif
