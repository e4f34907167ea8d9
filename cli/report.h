/* How the tool speaks: diagnostics and results, for people, for programs and for CI.
 *
 * Text: diagnostics on standard error, each with the line it is about and a caret; the result on standard output.
 * json: one document with both on standard output. github: diagnostics as workflow commands, then the result. */
#ifndef REPORT_H
#define REPORT_H

#include "base/diagnostic.h"
#include "base/hash.h"
#include "base/json.h"

enum report_format { REPORT_TEXT, REPORT_JSON, REPORT_GITHUB };

struct report {
    struct arena *arena;
    enum report_format format;
    bool is_verbose;  /* every question and note, not only the first ones */
    bool is_coloured, is_result_coloured;
    struct map sources; /* file name -> struct source, read for excerpts */
};

/* A report in FORMAT ("text", "json", "github"; NULL and all others, which have no diagnostics, are text), coloured if
 * standard error, or for results standard output, is a terminal and the environment does not object. */
struct report report_create(struct arena *arena, const char *format, bool is_verbose);

/* What a command came to: as text, and as the members of a JSON object. Either may be NULL. */
struct report_result {
    const char *text;
    const struct json *members;
};

/* Tells all diagnostics and the result. */
void report_tell(struct report *report, const struct diagnostics *diagnostics, struct report_result result);

/* Appends the diagnostics as people read them. */
void report_append_text(struct text *out, struct report *report, const struct diagnostics *diagnostics);

/* Appends the diagnostics as GitHub's workflow commands. */
void report_append_github(struct text *out, const struct diagnostics *diagnostics);

/* Appends the JSON document { "diagnostics": [...], and MEMBERS }; MEMBERS may be NULL. */
void report_append_document(struct text *out, const struct diagnostics *diagnostics, const struct json *members);

/* Appends the diagnostics as JSON values to an array. */
void report_append_json(struct arena *arena, struct json *array, const struct diagnostics *diagnostics);

#endif
