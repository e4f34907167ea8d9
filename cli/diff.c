/* bridgegen diff OLD NEW: what changed between two interfaces, and whom it breaks. What a side may be is compared.h's,
 * and it may have its built libraries beside it; the answer is "no" exactly when a promise is broken. */
#include "compared.h"
#include "judge.h"

#include "verdict/delivery.h"

static const struct place nowhere;

/* The two sides: OLD and NEW, or one input as it was at --against and as it is. False after reporting what is missing.
 */
static bool read_sides(struct compared *old, struct compared *new, struct session *session, const struct options *asked)
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
    *old = *new = (struct compared){0};
    bool is_read =
        is_project || (compared_read(old, session, inputs[0]) && compared_read(new, session, inputs[count - 1]));
    if (asked->against != NULL)
        old->revision = asked->against;
    old->arguments = asked->old_arguments;
    new->arguments = asked->new_arguments;
    return is_read;
}

int command_diff(struct session *session)
{
    const struct options asked = session->options; /* of the command line alone */
    struct compared sides[2];
    struct judge judge;
    if (session_begin(session) == NULL)
        return STATUS_TROUBLE;
    if (!read_sides(&sides[0], &sides[1], session, &asked) || !judge_prepare(&judge, session) ||
        !delivery_check(session))
        return session_fail(session);
    const struct model *old = compared_interface(session, &asked, &sides[0]);
    const struct model *new = compared_interface(session, &asked, &sides[1]);
    struct comparison_result result;
    if (old == NULL || new == NULL || !judge_interfaces(&result, session, &judge, old, new) ||
        !delivery_make(session, &result))
        return session_fail(session);
    return result.verdict.breaking > 0 ? STATUS_NO : STATUS_YES;
}
