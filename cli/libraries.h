/* The built libraries that a command line names. */
#ifndef LIBRARIES_H
#define LIBRARIES_H

#include "session.h"

#include "abi/diff.h"

/* Reads the symbols of the library at PATH; of one for several machines, the part for TARGET, or the first one if that
 * is NULL. False after reporting why not. */
bool libraries_read_one(struct symbols *out, struct session *session, const char *path, const char *target);

/* Reads those of --old-lib and --new-lib, each for a target that its interface was read for. False after reporting one
 * that cannot be used. */
bool libraries_read(struct diff_libraries *out, struct session *session, const struct model *old,
                    const struct model *new);

#endif
