/* The verdict about two interfaces, under what the project promises and accepts. */
#ifndef CLI_JUDGE_H
#define CLI_JUDGE_H

#include "session.h"
#include "suppressions.h"
#include "verdict/verdict.h"

/* What the project says: --promise and --suppressions. */
struct judge {
    struct promise promise;
    struct suppressions suppressions;
};

/* What can be wrong before either side is read. False after reporting a promise that is none, or what is wrong with the
 * file of suppressions. */
bool judge_prepare(struct judge *out, struct session *session);

/* Compares OLD with NEW, and with the built libraries of --old-lib and --new-lib; JUDGE must live as long as the
 * result. False after reporting a library that cannot be used, that the two have no target in common, or suppressions
 * that nothing needs. */
bool judge_interfaces(struct comparison_result *out, struct session *session, const struct judge *judge,
                      const struct model *old, const struct model *new);

#endif
