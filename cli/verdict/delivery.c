/* Everything is rendered before the first file is written. */
#include "delivery.h"

#include "base/suggest.h"
#include "witness.h"

#include <stdio.h>

static const struct place nowhere;

static bool check_format(struct session *session, const char *name)
{
    if (verdict_format_find(name) != NULL)
        return true;
    struct suggestions suggestions = {.arena = session->arena};
    struct text all = text_create(session->arena);
    for (size_t i = 0; verdict_format_names[i] != NULL; i++) {
        suggest_add(&suggestions, verdict_format_names[i]);
        text_append_format(&all, "%s%s", i > 0 ? ", " : "there are ", verdict_format_names[i]);
    }
    const char *nearest = suggest_nearest(&suggestions, name);
    diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "option-value", nowhere,
                      "--report: there is no format '%s'", name)
        ->advice = nearest != NULL ? nearest : all.data;
    return false;
}

bool delivery_check(struct session *session)
{
    const struct map *reports = &session->options.reports;
    struct map files = {0};
    bool is_good = true;
    if (session->options.witness != NULL)
        map_set(session->arena, &files, session->options.witness, session);
    for (size_t i = 0; i < reports->count; i++) {
        const char *file = reports->entries[i].value;
        is_good &= check_format(session, reports->entries[i].key);
        if (map_get(&files, file) != NULL) {
            diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "option-value", nowhere,
                              "two things go to the file %s", file);
            is_good = false;
        }
        map_set(session->arena, &files, file, session);
    }
    return is_good;
}

/* The verdict in a format; NULL after reporting a defect of a template. */
static const char *render(struct session *session, const char *format, const struct report *report,
                          const struct comparison_result *result)
{
    struct text out = text_create(session->arena);
    bool is_made = verdict_write(&out, verdict_format_find(format), report, result, &session->diagnostics);
    return is_made ? out.data : NULL;
}

/* Adds the witness to the files; where there can be none, that is noted. False after reporting a defect of the
 * template. */
static bool add_witness(struct session *session, struct session_files *files, const struct comparison_result *result)
{
    const char *text = NULL;
    if (session->options.witness == NULL)
        return true;
    if (!witness_write(&text, session->arena, result, &session->diagnostics))
        return false;
    if (text != NULL)
        *list_add(session->arena, files) = (struct session_file){session->options.witness, text, NULL};
    else
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_NOTE, "no-witness", nowhere,
                          "no C program can tell the new header from the old one by what breaks or warns; %s is not "
                          "written",
                          session->options.witness);
    return true;
}

bool delivery_make(struct session *session, const struct comparison_result *result)
{
    struct report plain = session->report;
    plain.is_result_coloured = false;
    struct session_files files = {0};
    const struct map *reports = &session->options.reports;
    if (!add_witness(session, &files, result))
        return false;
    for (size_t i = 0; i < reports->count; i++) {
        const char *text = render(session, reports->entries[i].key, &plain, result);
        if (text == NULL)
            return false;
        *list_add(session->arena, &files) = (struct session_file){reports->entries[i].value, text, NULL};
    }
    const char *format = session->options.format != NULL ? session->options.format : "text";
    const char *told = render(session, format, &session->report, result);
    if (told == NULL || !session_write_files(session, &files))
        return false;
    if (session->report.format == REPORT_JSON)
        fputs(told, stdout); /* the diagnostics are in it */
    else
        report_tell(&session->report, &session->diagnostics, (struct report_result){.text = told});
    return true;
}
