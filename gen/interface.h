/* The interface of whatever may stand for one: headers that are read together, a spec, a snapshot, or a folder.
 *
 * Of a folder every header below it (*.h, but nothing whose name begins with a dot) is public and is read by itself, in
 * the order of the paths, with the folder first on its search path; what they declare is one interface. A header that
 * an earlier one has read as its own is not read again, and one that cannot be read alone belongs to those that include
 * it; if there are none it is an error. */
#ifndef INTERFACE_H
#define INTERFACE_H

#include "run.h"

/* The model with every fact that is known of it, for all targets, in ARENA; OPTIONS must live as long. NULL after
 * adding the errors to DIAGNOSTICS; what else there is to say of the input nobody asked for. */
const struct model *interface_read(struct arena *arena, const struct run_options *options,
                                   struct diagnostics *diagnostics);

#endif
