/* bridgegen diff OLD NEW: what changed between two interfaces, and whom it breaks. What a side may be is diff_side.h's;
 * the answer is "no" exactly when a promise is broken. */
#include "diff_side.h"
#include "verdict.h"

static const struct place nowhere;

/* The two sides: OLD and NEW, or one input as it was at --against and as it is. False after reporting what is missing.
 */
static bool read_sides(struct diff_side *old, struct diff_side *new, struct session *session,
                       const struct options *asked)
{
    const char *const *inputs = asked->run.inputs.items;
    size_t count = asked->run.inputs.count, wanted = asked->against != NULL ? 1 : 2;
    bool is_project = asked->against != NULL && count == 0; /* it has no side of its own, but bridgegen.json has */
    if (count != wanted && !is_project) {
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "usage", nowhere, "%s",
                          wanted == 1 ? "diff --against REVISION compares one input with what it was"
                                      : "diff compares two inputs: OLD NEW")
            ->advice = "each is a header, several with commas between them, a spec, a snapshot, a folder, or any of "
                       "these at a revision: git:REVISION:PATH";
        return false;
    }
    *old = *new = (struct diff_side){0};
    bool is_read =
        is_project || (diff_side_read(old, session, inputs[0]) && diff_side_read(new, session, inputs[count - 1]));
    if (asked->against != NULL)
        old->revision = asked->against;
    old->arguments = asked->old_arguments;
    new->arguments = asked->new_arguments;
    return is_read;
}

int command_diff(struct session *session)
{
    const struct options *options = &session->options;
    const struct options asked = session->options; /* of the command line alone */
    struct diff_side sides[2];
    struct promise promise;
    if (session_begin(session) == NULL)
        return STATUS_TROUBLE;
    if (!read_sides(&sides[0], &sides[1], session, &asked) ||
        !promise_read(&promise, session->arena, options->promise, &session->diagnostics))
        return session_fail(session);
    const struct model *old = diff_side_interface(session, &asked, &sides[0]);
    const struct model *new = diff_side_interface(session, &asked, &sides[1]);
    if (old == NULL || new == NULL)
        return session_fail(session);
    struct changes changes = {0};
    if (!diff_compare(&changes, session->arena, old, new)) {
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "targets", nowhere,
                          "the two have no target in common")
            ->advice = "--target says for which machine a header is read";
        return session_fail(session);
    }
    struct comparison_result result = {old, new, &promise, &changes, verdict_of(&promise, &changes)};
    report_tell(&session->report, &session->diagnostics, verdict_result(&session->report, &result));
    return result.verdict.breaking > 0 ? STATUS_NO : STATUS_YES;
}
