/* bridgegen check: are the packages on disk, which are usually vendored in somebody's repository, what would be
 * generated now, and does the snapshot hold? Prints a unified diff from what is there to what would be written, the
 * verdict about what changed since the snapshot, and how to accept both. */
#include "judge.h"

#include "emit/diff_text.h"
#include "model/model_json.h"

#include <errno.h>
#include <string.h>

/* What there is to say in the end, as it grows. */
struct answer {
    struct session *session;
    struct run *run;
    struct text text;
    struct json *members;
    bool is_same;
};

static const char how_to_accept[] = "to accept, run the same command with --update";

/* Says that another bridgegen wrote what is at PATH, before anything is said of what differs there. */
static void tell_version(struct answer *answer, const char *path, const char *version)
{
    if (version == NULL || text_equal(version, BRIDGEGEN_VERSION))
        return;
    struct place place = {.file = path};
    diagnostic_report(&answer->session->diagnostics, DIAGNOSTIC_NOTE, "other-version", place,
                      "bridgegen %s wrote this, and this is %s: what differs may be due to that", version,
                      BRIDGEGEN_VERSION)
        ->advice = how_to_accept;
}

/* --- the packages --- */

static void tell_difference(struct answer *answer, const struct output *output)
{
    tell_version(answer, text_format(answer->session->arena, "%s/manifest.json", output->folder), output->version);
    if (output->difference.length == 0) {
        text_append_format(&answer->text, "%s: up to date\n", output->folder);
        return;
    }
    answer->is_same = false;
    json_add_text(answer->session->arena, answer->members, "diff", output->difference.data);
    text_append_format(&answer->text, "%s%s: differs from what would be generated now; %s\n", output->difference.data,
                       output->folder, how_to_accept);
}

static void tell_update(struct answer *answer, const struct output *output)
{
    struct arena *arena = answer->session->arena;
    json_add_number(arena, answer->members, "written", (int64_t)output->written);
    json_add_number(arena, answer->members, "unchanged", (int64_t)output->unchanged);
    json_add_number(arena, answer->members, "removed", (int64_t)output->removed);
    text_append_format(&answer->text, "%s: %s written, %zu unchanged, %zu removed\n", output->folder,
                       session_count(arena, output->written, "file"), output->unchanged, output->removed);
}

/* --- the snapshot --- */

/* The snapshot as it is kept. */
struct kept {
    const char *path;
    struct source *source; /* NULL: there is none */
    struct text now;       /* what would be written */
    struct json *members;
};

static bool say_verdict(struct answer *answer, const struct kept *kept, const struct comparison_result *comparison)
{
    struct session *session = answer->session;
    struct arena *arena = session->arena;
    const struct json *members = verdict_members(arena, &session->report, comparison, &session->diagnostics);
    struct json *member = json_add_object(arena, kept->members, "verdict");
    member->first = members->first;
    member->last = members->last;
    if (comparison->changes->count == 0) /* a declaration moved to another header, a rule found out more ... */
        diff_text_append(
            &answer->text,
            &(struct diff_side){text_format(arena, "a/%s", kept->path), kept->source->text, kept->source->length},
            &(struct diff_side){text_format(arena, "b/%s", kept->path), kept->now.data, kept->now.length});
    const char *format = session->report.format == REPORT_GITHUB ? "github" : "text";
    return verdict_write(&answer->text, verdict_format_find(format), &session->report, comparison,
                         &session->diagnostics);
}

/* Judges what changed since a snapshot that is not what would be written now. */
static bool judge_snapshot(struct answer *answer, const struct kept *kept)
{
    struct session *session = answer->session;
    struct model *old = arena_new(session->arena, struct model);
    struct comparison_result comparison;
    struct judge judge;
    const struct json *root = json_read(session->arena, kept->source, &session->diagnostics);
    if (root == NULL || !snapshot_document_read(old, session->arena, root, &session->diagnostics))
        return false;
    tell_version(answer, kept->path, old->written_by);
    if (!judge_prepare(&judge, session) ||
        !judge_interfaces(&comparison, session, &judge, old, run_interface(answer->run)) ||
        !say_verdict(answer, kept, &comparison))
        return false;
    text_append_format(&answer->text, "%s: differs from the interface as it is; %s\n", kept->path, how_to_accept);
    return true;
}

static bool compare_snapshot(struct answer *answer, const struct kept *kept, bool is_same)
{
    json_add_bool(answer->session->arena, kept->members, "same", is_same);
    answer->is_same &= is_same;
    if (is_same)
        text_append_format(&answer->text, "%s: up to date\n", kept->path);
    else if (kept->source == NULL)
        text_append_format(&answer->text, "%s: there is no snapshot yet; %s\n", kept->path, how_to_accept);
    return is_same || kept->source == NULL || judge_snapshot(answer, kept);
}

static bool update_snapshot(struct answer *answer, const struct kept *kept, bool is_same)
{
    json_add_bool(answer->session->arena, kept->members, "written", !is_same);
    text_append_format(&answer->text, "%s: %s\n", kept->path, is_same ? "unchanged" : "written");
    return is_same || session_write_file(answer->session, kept->path, kept->now.data);
}

/* Whatever --update finds in the place of the snapshot is written anew. */
static bool check_snapshot(struct answer *answer)
{
    struct session *session = answer->session;
    bool is_update = session->options.update;
    const struct model *interface = run_interface(answer->run);
    struct kept kept = {.path = session->options.snapshot, .now = text_create(session->arena)};
    if (interface == NULL)
        return false;
    kept.source = source_read(session->arena, kept.path);
    if (kept.source == NULL && errno != ENOENT && !is_update) {
        session_report_file(session, kept.path, "cannot be read", errno);
        return false;
    }
    kept.members = json_add_object(session->arena, answer->members, "snapshot");
    json_add_text(session->arena, kept.members, "file", kept.path);
    snapshot_write(&kept.now, interface);
    bool is_same = kept.source != NULL && kept.source->length == kept.now.length &&
                   memcmp(kept.source->text, kept.now.data, kept.now.length) == 0;
    return (is_update ? update_snapshot : compare_snapshot)(answer, &kept, is_same);
}

/* --- both --- */

static bool check_all(struct answer *answer)
{
    struct session *session = answer->session;
    struct output output = session_output(session);
    output.is_comparison = !session->options.update;
    if (!run_output(answer->run, &output))
        return false;
    if (output.is_comparison)
        tell_difference(answer, &output);
    else
        tell_update(answer, &output);
    return session->options.snapshot == NULL || check_snapshot(answer);
}

int command_check(struct session *session)
{
    struct run *run = session_begin(session);
    if (run == NULL)
        return STATUS_TROUBLE;
    struct answer answer = {session, run, text_create(session->arena), json_create(session->arena, JSON_OBJECT), true};
    bool is_done = check_all(&answer);
    const struct diagnostics *found = run_diagnostics(run);
    for (size_t i = 0; i < found->list.count; i++)
        diagnostic_adopt(&session->diagnostics, &found->list.items[i]);
    if (!is_done || diagnostics_failed(&session->diagnostics))
        return session_fail(session);
    if (!session->options.update)
        json_add_bool(session->arena, answer.members, "same", answer.is_same);
    report_tell(&session->report, &session->diagnostics, (struct report_result){answer.text.data, answer.members});
    return answer.is_same ? STATUS_YES : STATUS_NO;
}
