/* How the verdict about changes is told: to people, with the worst first, and to programs. */
#ifndef CLI_VERDICT_H
#define CLI_VERDICT_H

#include "abi/verdict.h"
#include "report.h"

/* What was compared, and what came of it. */
struct comparison_result {
    const struct model *old, *new;
    const struct promise *promise;
    const struct changes *changes;
    struct verdict verdict;
};

/* The verdict as text or as the members of a JSON object, in REPORT's arena. What hurts nobody who was promised
 * something is only counted in the text, unless the report is verbose. */
struct report_result verdict_result(const struct report *report, const struct comparison_result *result);

#endif
