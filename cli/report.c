/* The three ways to tell a diagnostic:
 *
 *     kv.h:12:28: error: unknown facet 'lenght' [unknown-facet]
 *        12 | int kv_put(kv *self BG(lenght=n));
 *           |                        ^
 *        did you mean 'len'?
 *
 *     { "severity": "error", "word": "unknown-facet", "file": "kv.h", "line": 12, "column": 28, ... }
 *
 *     ::error file=kv.h,line=12,col=28,title=unknown-facet::unknown facet 'lenght'; did you mean 'len'? */
#include "report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    SHOWN = 10,        /* questions and notes told in full without --verbose */
    WIDEST_LINE = 200, /* a longer line of source is not shown */
    GUTTER = 6         /* columns of a line number */
};

static const char *const colours[] = {"\033[1;31m", "\033[1;33m", "\033[1;36m", "\033[1;34m"}; /* by severity */
static const char bold[] = "\033[1m", green[] = "\033[1;32m", plain[] = "\033[0m";

/* no-color.org: any value but the empty one objects. */
static bool wants_colour(int stream)
{
    const char *objection = getenv("NO_COLOR"), *terminal = getenv("TERM");
    return isatty(stream) && (objection == NULL || *objection == '\0') && !text_equal(terminal, "dumb");
}

struct report report_create(struct arena *arena, const char *format, bool is_verbose)
{
    bool is_json = text_equal(format, "json"), is_github = text_equal(format, "github");
    return (struct report){.arena = arena,
                           .format = is_json     ? REPORT_JSON
                                     : is_github ? REPORT_GITHUB
                                                 : REPORT_TEXT,
                           .is_verbose = is_verbose,
                           .is_coloured = wants_colour(STDERR_FILENO),
                           .is_result_coloured = wants_colour(STDOUT_FILENO)};
}

static void append_colour(struct text *out, const struct report *report, const char *colour)
{
    if (report->is_coloured)
        text_append(out, colour);
}

/* "kv.h:12:28: ", or the tool's name where there is no place. */
static void append_place(struct text *out, struct place place)
{
    text_append_visible(out, place.file != NULL ? place.file : "bridgegen");
    if (place.file != NULL && place.line > 0)
        text_append_format(out, ":%u:%u", place.line, place.column);
    text_append(out, ": ");
}

/* The source of a place; NULL if it cannot be read or is no plain file, which reading might change. */
static const struct source *source_at(struct report *report, const char *file)
{
    const struct source *known = map_get(&report->sources, file);
    struct stat status;
    if (known != NULL || stat(file, &status) != 0 || !S_ISREG(status.st_mode))
        return known;
    struct source *source = source_read(report->arena, file);
    if (source != NULL)
        map_set(report->arena, &report->sources, file, source);
    return source;
}

/* The blanks above which a caret stands under COLUMN of LINE: tabs stay tabs, a character is one column. */
static void append_indent(struct text *out, const char *line, unsigned column)
{
    for (unsigned i = 1; i < column && *line != '\0'; i++, line++) {
        if (*line == '\t')
            text_append_char(out, '\t');
        else if (((unsigned char)*line & 0xc0) != 0x80)
            text_append_char(out, ' ');
    }
}

/* The line of a place and a caret under its column. Lines that were surely written by a program are left out. */
static void append_excerpt(struct text *out, struct report *report, struct place place)
{
    const struct source *source = place.file != NULL && place.line > 0 ? source_at(report, place.file) : NULL;
    const char *line = source != NULL ? source_line(report->arena, source, place.line) : "";
    if (*line == '\0' || strlen(line) > WIDEST_LINE)
        return;
    text_append_format(out, "%*u | ", GUTTER, place.line);
    text_append_visible(out, line);
    text_append_format(out, "\n%*s | ", GUTTER, "");
    append_indent(out, line, place.column);
    append_colour(out, report, green);
    text_append_char(out, '^');
    append_colour(out, report, plain);
    text_append_char(out, '\n');
}

/* One diagnostic, as in the picture above: headline, excerpt, the other place, advice. */
static void append_diagnostic(struct text *out, struct report *report, const struct diagnostic *diagnostic)
{
    append_colour(out, report, bold);
    append_place(out, diagnostic->place);
    append_colour(out, report, colours[diagnostic->severity]);
    text_append_format(out, "%s: ", diagnostic_severity_name(diagnostic->severity));
    append_colour(out, report, plain);
    text_append_visible(out, diagnostic->message);
    text_append_format(out, " [%s]\n", diagnostic->word);
    append_excerpt(out, report, diagnostic->place);
    if (diagnostic->peer.file != NULL) {
        text_append(out, "   ");
        append_place(out, diagnostic->peer);
        text_append(out, "the other place\n");
        append_excerpt(out, report, diagnostic->peer);
    }
    if (diagnostic->advice != NULL) {
        text_append(out, "   ");
        text_append_visible(out, diagnostic->advice);
        text_append_char(out, '\n');
    }
}

/* Whether a diagnostic is told: errors and refusals are, and what concerns the whole run; of questions and notes about
 * places the first, of which SEEN counts all. */
static bool is_told(const struct report *report, const struct diagnostic *diagnostic, size_t *seen)
{
    bool is_one_of_many = diagnostic->severity > DIAGNOSTIC_REFUSED && diagnostic->place.file != NULL;
    return !is_one_of_many || report->is_verbose || seen[diagnostic->severity]++ < SHOWN;
}

void report_append_text(struct text *out, struct report *report, const struct diagnostics *diagnostics)
{
    size_t seen[DIAGNOSTIC_NOTE + 1] = {0};
    for (size_t i = 0; i < diagnostics->list.count; i++)
        if (is_told(report, &diagnostics->list.items[i], seen))
            append_diagnostic(out, report, &diagnostics->list.items[i]);
    for (enum diagnostic_severity severity = DIAGNOSTIC_ERROR; severity <= DIAGNOSTIC_NOTE; severity++)
        if (seen[severity] > SHOWN)
            text_append_format(out, "bridgegen: %zu more %ss; --verbose prints them\n", seen[severity] - SHOWN,
                               diagnostic_severity_name(severity));
}

/* The members file, line and column; without the last two where the file as a whole is meant, none where there is no
 * place. */
static void add_place(struct arena *arena, struct json *object, struct place place)
{
    if (place.file == NULL)
        return;
    json_add_text(arena, object, "file", place.file);
    if (place.line == 0)
        return;
    json_add_number(arena, object, "line", place.line);
    json_add_number(arena, object, "column", place.column);
}

void report_append_json(struct arena *arena, struct json *array, const struct diagnostics *diagnostics)
{
    for (size_t i = 0; i < diagnostics->list.count; i++) {
        const struct diagnostic *diagnostic = &diagnostics->list.items[i];
        struct json *object = json_add_object(arena, array, NULL);
        json_add_text(arena, object, "severity", diagnostic_severity_name(diagnostic->severity));
        json_add_text(arena, object, "word", diagnostic->word);
        add_place(arena, object, diagnostic->place);
        json_add_text(arena, object, "message", diagnostic->message);
        if (diagnostic->advice != NULL)
            json_add_text(arena, object, "advice", diagnostic->advice);
        if (diagnostic->peer.file != NULL)
            add_place(arena, json_add_object(arena, object, "peer"), diagnostic->peer);
    }
}

/* Text inside a workflow command: '%' and line ends are escaped; in a property also ':' and ','. */
static void append_escaped(struct text *out, const char *text, const char *special)
{
    for (; *text != '\0'; text++) {
        if (strchr(special, *text) != NULL)
            text_append_format(out, "%%%02X", (unsigned char)*text);
        else
            text_append_char(out, *text);
    }
}

/* The place that an annotation is put at: of what stood in a file at a revision ("git:main:kv.h") that file as a whole,
 * for the lines of then are not those of now. */
static struct place annotated_place(struct place place)
{
    const char *revision = text_starts_with(place.file, "git:") ? place.file + strlen("git:") : NULL;
    const char *path = revision != NULL ? strrchr(revision, ':') : NULL;
    return path != NULL ? (struct place){.file = path + 1} : place;
}

void report_append_github(struct text *out, const struct diagnostics *diagnostics)
{
    static const char *const levels[] = {"error", "warning", "notice", "notice"};
    static const char in_property[] = "%\r\n:,", in_message[] = "%\r\n";
    for (size_t i = 0; i < diagnostics->list.count; i++) {
        const struct diagnostic *diagnostic = &diagnostics->list.items[i];
        struct place place = annotated_place(diagnostic->place);
        text_append_format(out, "::%s ", levels[diagnostic->severity]);
        if (place.file != NULL) {
            text_append(out, "file=");
            append_escaped(out, place.file, in_property);
            text_append_char(out, ',');
        }
        if (place.line > 0)
            text_append_format(out, "line=%u,col=%u,", place.line, place.column);
        text_append_format(out, "title=%s::", diagnostic->word);
        append_escaped(out, diagnostic->message, in_message);
        if (diagnostic->advice != NULL) {
            text_append(out, "; ");
            append_escaped(out, diagnostic->advice, in_message);
        }
        text_append_char(out, '\n');
    }
}

static void write_text(FILE *file, const struct text *text)
{
    fwrite(text->data, 1, text->length, file);
}

void report_append_document(struct text *out, const struct diagnostics *diagnostics, const struct json *members)
{
    struct json *document = json_create(out->arena, JSON_OBJECT);
    struct json *array = json_add_array(out->arena, document, "diagnostics");
    report_append_json(out->arena, array, diagnostics);
    if (members != NULL) {
        array->next = members->first;
        document->last = members->last != NULL ? members->last : array;
    }
    json_write(out, document);
}

void report_tell(struct report *report, const struct diagnostics *diagnostics, struct report_result result)
{
    struct text text = text_create(report->arena);
    if (report->format == REPORT_JSON) {
        report_append_document(&text, diagnostics, result.members);
        write_text(stdout, &text);
        return;
    }
    if (report->format == REPORT_GITHUB) {
        report_append_github(&text, diagnostics);
        write_text(stdout, &text);
    } else {
        report_append_text(&text, report, diagnostics);
        write_text(stderr, &text);
    }
    if (result.text != NULL)
        fputs(result.text, stdout);
}
