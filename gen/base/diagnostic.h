/* What the tool has to say to people about their input: one list a run, in the order found.
 *
 * Whoever discovers a problem reports it here once, with its place, a stable word and what to do; callers only pass
 * on that something failed. How a diagnostic looks on a terminal or in CI is cli/report's business. */
#ifndef BASE_DIAGNOSTIC_H
#define BASE_DIAGNOSTIC_H

#include "list.h"
#include "source.h"

/* error: the run stops at the stage's end, nothing is written. refused: this declaration only. question: what no
 * header can say. note: worth knowing. */
enum diagnostic_severity { DIAGNOSTIC_ERROR, DIAGNOSTIC_REFUSED, DIAGNOSTIC_QUESTION, DIAGNOSTIC_NOTE };

struct diagnostic {
    enum diagnostic_severity severity;
    const char *word;    /* stable, kebab-case: "unknown-facet" */
    struct place place;  /* file NULL: no place */
    const char *message; /* what is wrong, one sentence without a full stop */
    const char *advice;  /* what to do, or NULL */
    struct place peer;   /* the other place concerned ("already defined here"); file NULL: none */
};

struct diagnostics {
    struct arena *arena;
    LIST(struct diagnostic) list;
    size_t counts[DIAGNOSTIC_NOTE + 1];
};

/* An empty list whose texts come from ARENA. */
struct diagnostics diagnostics_create(struct arena *arena);

/* Adds a diagnostic; the message is a printf-style format. The result may be given advice and a peer at once; it is
 * valid until the next report. */
struct diagnostic *diagnostic_report(struct diagnostics *diagnostics, enum diagnostic_severity severity,
                                     const char *word, struct place place, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Adds a diagnostic of another list, unless the same was reported here already. */
void diagnostic_adopt(struct diagnostics *diagnostics, const struct diagnostic *diagnostic);

/* The same with the errors of FROM: for who was not asked what else there is to say of an input. */
void diagnostic_adopt_errors(struct diagnostics *diagnostics, const struct diagnostics *from);

/* Whether an error was reported. */
bool diagnostics_failed(const struct diagnostics *diagnostics);

/* "error", "refused", "question" or "note". */
const char *diagnostic_severity_name(enum diagnostic_severity severity);

#endif
