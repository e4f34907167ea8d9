/* The verdict about two interfaces, under what the project promises. */
#ifndef CLI_JUDGE_H
#define CLI_JUDGE_H

#include "session.h"
#include "verdict.h"

/* Compares OLD with NEW, and with the built libraries of --old-lib and --new-lib. False after reporting a promise that is
 * none, a library that cannot be used, or that the two have no target in common. */
bool judge_interfaces(struct comparison_result *out, struct session *session, const struct model *old,
                      const struct model *new);

#endif
