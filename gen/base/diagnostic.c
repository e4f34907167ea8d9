/* The list of diagnostics. */
#include "diagnostic.h"

#include "text.h"

struct diagnostics diagnostics_create(struct arena *arena)
{
    return (struct diagnostics){.arena = arena};
}

struct diagnostic *diagnostic_report(struct diagnostics *diagnostics, enum diagnostic_severity severity,
                                     const char *word, struct place place, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = text_format_list(diagnostics->arena, format, arguments);
    va_end(arguments);

    struct diagnostic *diagnostic = list_add(diagnostics->arena, &diagnostics->list);
    *diagnostic = (struct diagnostic){.severity = severity, .word = word, .place = place, .message = message};
    diagnostics->counts[severity]++;
    return diagnostic;
}

static bool is_same(const struct diagnostic *a, const struct diagnostic *b)
{
    return a->place.line == b->place.line && a->place.column == b->place.column && text_equal(a->word, b->word) &&
           text_equal(a->place.file, b->place.file) && text_equal(a->message, b->message);
}

void diagnostic_adopt(struct diagnostics *diagnostics, const struct diagnostic *diagnostic)
{
    for (size_t i = 0; i < diagnostics->list.count; i++)
        if (is_same(&diagnostics->list.items[i], diagnostic))
            return;
    *list_add(diagnostics->arena, &diagnostics->list) = *diagnostic;
    diagnostics->counts[diagnostic->severity]++;
}

void diagnostic_adopt_errors(struct diagnostics *diagnostics, const struct diagnostics *from)
{
    for (size_t i = 0; i < from->list.count; i++)
        if (from->list.items[i].severity == DIAGNOSTIC_ERROR)
            diagnostic_adopt(diagnostics, &from->list.items[i]);
}

bool diagnostics_failed(const struct diagnostics *diagnostics)
{
    return diagnostics->counts[DIAGNOSTIC_ERROR] > 0;
}

const char *diagnostic_severity_name(enum diagnostic_severity severity)
{
    static const char *const names[] = {"error", "refused", "question", "note"};
    return names[severity];
}
