/* How the verdict about changes is told: to people, with the worst first, to programs, and to the services that show it
 * to people. A format is a line of formats.def and a file; it decides nothing about the verdict. */
#ifndef CLI_VERDICT_H
#define CLI_VERDICT_H

#include "abi/verdict.h"
#include "report.h"
#include "suppressions.h"

/* What was compared, and what came of it. */
struct comparison_result {
    const struct model *old, *new;
    const struct promise *promise;
    const struct changes *changes;                /* without those that are accepted */
    const struct suppressed_changes *suppressed; /* these */
    struct verdict verdict;
};

/* A line of formats.def; NULL if there is none of that name. */
const struct verdict_format *verdict_format_find(const char *name);

/* Every name, ended by NULL. */
extern const char *const verdict_format_names[];

/* Appends the verdict in a format. What hurts nobody who was promised something is only counted where people read,
 * unless the report is verbose. False after reporting a defect of a template. */
bool verdict_write(struct text *out, const struct verdict_format *format, const struct report *report,
                   const struct comparison_result *result, struct diagnostics *diagnostics);

/* The same as members of a JSON object. */
const struct json *verdict_members(struct arena *arena, const struct report *report,
                                   const struct comparison_result *result, struct diagnostics *diagnostics);

#endif
