/* bridgegen HEADER...: writes the packages and says what became of the interface.
 *
 *     kv: 17 functions, all in the raw layer, 15 in the safe one; 6 types, 2 constants
 *         1 refused, 2 open questions
 *     bridge: 52 files written, 3 unchanged */
#include "session.h"

/* The open questions as diagnostics: why a function is in the raw layer alone. */
static void report_questions(struct run *run)
{
    const struct plan *plan = run_plan(run);
    for (size_t i = 0; i < plan->questions.count; i++) {
        const struct plan_question *question = &plan->questions.items[i];
        diagnostic_report(run_diagnostics(run), DIAGNOSTIC_QUESTION, "open-question", question->declaration->place,
                          "%s: %s", question->site, question->text)
            ->advice = question->answer;
    }
}

/* One note that names every function which the installed library does not export. */
static void report_missing(struct arena *arena, struct run *run)
{
    const struct model *model = run_model(run);
    const struct place nowhere = {0};
    struct text names = text_create(arena);
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *declaration = model->declarations.items[i];
        if (declaration->is_missing && declaration->refusal.word == NULL)
            text_append_format(&names, "%s%s", names.length > 0 ? ", " : "", declaration->name);
    }
    if (names.length > 0)
        diagnostic_report(run_diagnostics(run), DIAGNOSTIC_NOTE, "missing-symbols", nowhere,
                          "declared, but not in the installed library: %s", names.data)
            ->advice = "calling one of them is an error that says so";
}

/* "all" or "12" of how many. */
static const char *share(struct arena *arena, size_t part, size_t whole)
{
    return part == whole ? "all" : text_format(arena, "%zu", part);
}

/* ", 3 refused", on a line of its own if it is the first: what is nothing is not spoken of. */
static void append_if_any(struct text *out, size_t *lines, size_t count, const char *what)
{
    if (count == 0)
        return;
    text_append_format(out, "%s%zu %s", (*lines)++ == 0 ? "\n    " : ", ", count, what);
}

static const char *summary_text(struct arena *arena, const struct run_summary *run, const struct output *files)
{
    size_t trouble = 0;
    struct text out = text_create(arena);
    text_append_format(&out, "%s: %s", run->library, session_count(arena, run->functions, "function"));
    if (run->functions > 0)
        text_append_format(&out, ", %s in the raw layer, %s in the safe one",
                           share(arena, run->raw_functions, run->functions),
                           share(arena, run->safe_functions, run->functions));
    text_append_format(&out, "; %s, %s", session_count(arena, run->types, "type"),
                       session_count(arena, run->constants, "constant"));
    append_if_any(&out, &trouble, run->refused, "refused");
    append_if_any(&out, &trouble, run->missing, "missing from the installed library");
    append_if_any(&out, &trouble, run->questions, run->questions == 1 ? "open question" : "open questions");
    text_append_format(&out, "\n%s: %s written, %zu unchanged", files->folder,
                       session_count(arena, files->written, "file"), files->unchanged);
    if (files->removed > 0)
        text_append_format(&out, ", %zu removed", files->removed);
    text_append_char(&out, '\n');
    return out.data;
}

/* The same figures for --format json. */
static const struct json *summary_members(struct arena *arena, const struct run_summary *run,
                                          const struct output *files)
{
    struct json *members = json_create(arena, JSON_OBJECT);
    json_add_text(arena, members, "library", run->library);
    struct json *counts = json_add_object(arena, members, "counts");
    json_add_number(arena, counts, "functions", (int64_t)run->functions);
    json_add_number(arena, counts, "raw_functions", (int64_t)run->raw_functions);
    json_add_number(arena, counts, "safe_functions", (int64_t)run->safe_functions);
    json_add_number(arena, counts, "types", (int64_t)run->types);
    json_add_number(arena, counts, "constants", (int64_t)run->constants);
    json_add_number(arena, counts, "refused", (int64_t)run->refused);
    json_add_number(arena, counts, "missing", (int64_t)run->missing);
    json_add_number(arena, counts, "questions", (int64_t)run->questions);
    struct json *output = json_add_object(arena, members, "output");
    json_add_text(arena, output, "folder", files->folder);
    json_add_number(arena, output, "written", (int64_t)files->written);
    json_add_number(arena, output, "unchanged", (int64_t)files->unchanged);
    json_add_number(arena, output, "removed", (int64_t)files->removed);
    return members;
}

int command_generate(struct session *session)
{
    struct run *run = session_begin(session);
    if (run == NULL)
        return STATUS_TROUBLE;
    const struct options *options = &session->options;
    struct output output = session_output(session);
    bool is_written = run_output(run, &output);
    struct report_result result = {0};
    if (is_written) {
        report_questions(run);
        report_missing(session->arena, run);
        struct run_summary summary = run_summary(run);
        result.text = summary_text(session->arena, &summary, &output);
        result.members = summary_members(session->arena, &summary, &output);
    }
    report_tell(&session->report, run_diagnostics(run), result);
    if (!is_written)
        return STATUS_TROUBLE;
    /* --deny judges what was written, it does not keep it from being written: the refused were told before. */
    bool is_denied = options->deny != NULL && run_diagnostics(run)->counts[DIAGNOSTIC_REFUSED] > 0;
    return is_denied ? STATUS_NO : STATUS_YES;
}
