/* The built libraries that a command line names. */
#ifndef LIBRARIES_H
#define LIBRARIES_H

#include "session.h"

#include "abi/symbols.h"

/* Reads the symbols of the library at PATH; of one for several machines, the part for TARGET, or the first one if that
 * is NULL. False after reporting why not. */
bool libraries_read_one(struct symbols *out, struct session *session, const char *path, const char *target);

#endif
