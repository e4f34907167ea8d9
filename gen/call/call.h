/* Calling one function of a shared library, or looking at one variable, as its header declares it.
 *
 * Everything that can be wrong with the request is found before the library is touched; then the call is made in a
 * child process, so that what happens to that process is an answer, too. */
#ifndef CALL_CALL_H
#define CALL_CALL_H

#include "../base/json.h"
#include "../plan/plan.h"

struct call_request {
    const char *library;    /* as the loader finds it */
    const char *name;       /* of the function or variable */
    struct texts arguments; /* as value.h says */
    double seconds;         /* how long the call may take; 0: as long as it takes */
};

struct call_answer {
    const struct json *members; /* function, results, callbacks, stdout; NULL: nothing was called */
    const char *output;         /* what the function printed on standard output, NUL-terminated; never NULL */
    size_t output_length;
};

/* Makes the call. PLAN is that of the header. False after reporting an error: "target", "unknown-function",
 * "not-callable", "argument-count", "argument", "no-libffi", "library", "not-exported", "crash", "ended", "timeout";
 * OUT holds what there is to say nevertheless. */
bool call_make(struct call_answer *out, struct arena *arena, const struct plan *plan,
               const struct call_request *request, struct diagnostics *diagnostics);

#endif
