/* Where a verdict goes: to standard output in one format, and to files in others, all of them or none. */
#ifndef CLI_DELIVERY_H
#define CLI_DELIVERY_H

#include "session.h"
#include "verdict.h"

/* Whether every --report names a format and a file of its own, which is not the witness's; those that do not are
 * reported. */
bool delivery_check(struct session *session);

/* Writes the files, --witness among them, and tells the verdict. False after reporting errors; then nothing was written
 * or told. */
bool delivery_make(struct session *session, const struct comparison_result *result);

#endif
