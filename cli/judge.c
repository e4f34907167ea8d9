/* What `diff` and `check` share. */
#include "judge.h"

#include "libraries.h"

static const struct place nowhere;

bool judge_interfaces(struct comparison_result *out, struct session *session, const struct model *old,
                      const struct model *new)
{
    struct promise *promise = arena_new(session->arena, struct promise);
    struct changes *changes = arena_new(session->arena, struct changes);
    struct diff_libraries libraries;
    if (!promise_read(promise, session->arena, session->options.promise, &session->diagnostics) ||
        !libraries_read(&libraries, session, old, new))
        return false;
    if (!diff_compare(changes, session->arena, old, new, libraries)) {
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "targets", nowhere,
                          "the two have no target in common")
            ->advice = "--target says for which machine a header is read";
        return false;
    }
    *out = (struct comparison_result){old, new, promise, changes, verdict_of(promise, changes)};
    return true;
}
