/* What `diff` and `check` share. */
#include "judge.h"

#include "libraries.h"

static const struct place nowhere;

bool judge_prepare(struct judge *out, struct session *session)
{
    const struct options *options = &session->options;
    *out = (struct judge){0};
    if (!promise_read(&out->promise, session->arena, options->promise, &session->diagnostics))
        return false;
    if (options->suppressions == NULL)
        return true;
    const char *today = suppressions_today(session->arena, &session->diagnostics);
    return today != NULL && suppressions_read(&out->suppressions, session->arena, options->suppressions, today,
                                              &session->diagnostics);
}

bool judge_interfaces(struct comparison_result *out, struct session *session, const struct judge *judge,
                      const struct model *old, const struct model *new)
{
    struct changes *changes = arena_new(session->arena, struct changes);
    struct suppressed_changes *suppressed = arena_new(session->arena, struct suppressed_changes);
    struct diff_libraries libraries;
    if (!libraries_read(&libraries, session, old, new))
        return false;
    if (!diff_compare(changes, session->arena, old, new, libraries)) {
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "targets", nowhere,
                          "the two have no target in common")
            ->advice = "--target says for which machine a header is read";
        return false;
    }
    if (!suppressions_apply(suppressed, session->arena, changes, &judge->suppressions, &session->diagnostics))
        return false;
    *out = (struct comparison_result){old,        new,        &judge->promise, changes,
                                      suppressed, verdict_of(&judge->promise, changes)};
    return true;
}
