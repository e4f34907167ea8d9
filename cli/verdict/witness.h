/* The witness of a verdict: a C file that compiles with the old header and fails with the new one. */
#ifndef CLI_WITNESS_H
#define CLI_WITNESS_H

#include "verdict.h"

/* The text of the file, about every change that hurts somebody who was promised something; in ARENA. *OUT is NULL if no
 * program in C can tell. False after reporting a defect of the template. */
bool witness_write(const char **out, struct arena *arena, const struct comparison_result *result,
                   struct diagnostics *diagnostics);

#endif
