/* bridgegen diff OLD NEW: what changed between two interfaces, and whom it breaks. A side is one header, several with
 * commas between them, a spec, or a snapshot; the answer is "no" exactly when a promise is broken. */
#include "session.h"

#include "verdict/delivery.h"

#include <string.h>

static const struct place nowhere;

/* The words of an option's text. */
static void add_words(struct arena *arena, struct run_options *out, const char *text)
{
    while (text != NULL && *text != '\0') {
        size_t length = strcspn(text, " ");
        if (length > 0)
            *list_add(arena, &out->clang) = arena_copy(arena, text, length);
        text += length + (text[length] == ' ');
    }
}

/* A run of its own for the side that INPUTS names, with ARGUMENTS for its parser alone. */
static struct run *begin_side(struct session *session, const char *inputs, const char *arguments)
{
    struct run_options *side = arena_new(session->arena, struct run_options);
    *side = session->options.run;
    memset(&side->inputs, 0, sizeof side->inputs);
    memset(&side->clang, 0, sizeof side->clang);
    for (size_t i = 0; i < session->options.run.clang.count; i++)
        *list_add(session->arena, &side->clang) = session->options.run.clang.items[i];
    add_words(session->arena, side, arguments);
    for (const char *at = inputs; *at != '\0';) {
        size_t length = strcspn(at, ",");
        if (length > 0)
            *list_add(session->arena, &side->inputs) = arena_copy(session->arena, at, length);
        at += length + (at[length] == ',');
    }
    return side->inputs.count > 0 ? run_create(session->arena, side) : NULL;
}

/* The interface of a side; NULL after its errors have become the session's. */
static const struct model *read_side(struct session *session, const char *inputs, const char *arguments)
{
    struct run *run = begin_side(session, inputs, arguments);
    const struct model *interface = run != NULL ? run_interface(run) : NULL;
    if (run != NULL)
        session_adopt_errors(session, run);
    else
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "usage", nowhere, "'%s' names no input", inputs);
    return interface;
}

static bool has_two(struct session *session)
{
    if (session->options.run.inputs.count == 2)
        return true;
    diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "usage", nowhere, "diff compares two inputs: OLD NEW")
        ->advice = "each is a header, several with commas between them, a spec or a snapshot";
    return false;
}

/* What can be wrong before either side is read. */
static bool prepare(struct session *session, struct promise *promise, struct suppressions *suppressions)
{
    const struct options *options = &session->options;
    struct diagnostics *diagnostics = &session->diagnostics;
    if (!has_two(session) || !promise_read(promise, session->arena, options->promise, diagnostics) ||
        !delivery_check(session))
        return false;
    if (options->suppressions == NULL)
        return true;
    const char *today = suppressions_today(session->arena, diagnostics);
    return today != NULL && suppressions_read(suppressions, session->arena, options->suppressions, today, diagnostics);
}

static bool compare(struct session *session, struct changes *out, const struct model *old, const struct model *new)
{
    if (diff_compare(out, session->arena, old, new))
        return true;
    diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "targets", nowhere, "the two have no target in common")
        ->advice = "--target says for which machine a header is read";
    return false;
}

int command_diff(struct session *session)
{
    const struct options *options = &session->options;
    struct promise promise;
    struct suppressions suppressions = {0};
    if (session_begin(session) == NULL)
        return STATUS_TROUBLE;
    if (!prepare(session, &promise, &suppressions))
        return session_fail(session);
    const char *const *inputs = options->run.inputs.items;
    const struct model *old = read_side(session, inputs[0], options->old_arguments);
    const struct model *new = read_side(session, inputs[1], options->new_arguments);
    struct changes changes = {0};
    struct suppressed_changes suppressed = {0};
    if (old == NULL || new == NULL || !compare(session, &changes, old, new) ||
        !suppressions_apply(&suppressed, session->arena, &changes, &suppressions, &session->diagnostics))
        return session_fail(session);
    struct comparison_result result = {old, new, &promise, &changes, &suppressed, verdict_of(&promise, &changes)};
    if (!delivery_make(session, &result))
        return session_fail(session);
    return result.verdict.breaking > 0 ? STATUS_NO : STATUS_YES;
}
