/* The verdict about two interfaces, under what the project promises. */
#ifndef CLI_JUDGE_H
#define CLI_JUDGE_H

#include "session.h"
#include "verdict.h"

/* Compares OLD with NEW. False after reporting a promise that is none, or that the two have no target in common. */
bool judge_interfaces(struct comparison_result *out, struct session *session, const struct model *old,
                      const struct model *new);

#endif
