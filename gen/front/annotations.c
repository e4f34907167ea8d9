/* A recursive-descent parser over the text that the preprocessor made of the macro's arguments. */
#include "annotations.h"

#include "../base/text.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct parser {
    struct arena *arena;
    const struct annotation *annotation;
    struct diagnostics *diagnostics;
    const char *at;
    unsigned depth; /* of lists and objects */
};

enum { DEEPEST = 20 };

/* --- places --- */

/* Moves behind blanks, comments and line splices of the source. */
static const char *skip_space(const char *at)
{
    for (;;) {
        const char *end = NULL;
        if (*at && strchr(" \t\r\n\f\v", *at))
            end = at + 1;
        else if (at[0] == '\\' && (at[1] == '\n' || at[1] == '\r'))
            end = at + 2;
        else if (at[0] == '/' && at[1] == '/')
            end = at + strcspn(at, "\n");
        else if (at[0] == '/' && at[1] == '*')
            end = strstr(at + 2, "*/") ? strstr(at + 2, "*/") + 2 : at + strlen(at);
        if (!end)
            return at;
        at = end;
    }
}

/* Where in the source stands what the annotation has at TARGET: the two differ in white space only, as long as the
 * macro's arguments are the annotation. */
static struct place place_of(const struct annotation *annotation, const char *target)
{
    if (!annotation->source)
        return annotation->place;
    const char *in_source = strchr(annotation->source->text + annotation->offset, '(');
    if (!in_source)
        return annotation->place;
    in_source = skip_space(in_source + 1);
    const char *at = annotation->text + strspn(annotation->text, " ");
    for (; at < target; at++) {
        if (*at == ' ')
            continue;
        if (*in_source != *at)
            return annotation->place;
        in_source = skip_space(in_source + 1);
    }
    if (*target && *in_source != *target)
        return annotation->place;
    struct place place = source_place(annotation->source, (size_t)(in_source - annotation->source->text));
    unsigned line = place.line - source_place(annotation->source, annotation->offset).line;
    return (struct place){annotation->place.file, annotation->place.line + line, place.column};
}

/* --- words --- */

static bool is_name_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static void skip_blanks(struct parser *parser)
{
    while (*parser->at == ' ')
        parser->at++;
}

/* Takes TEXT if it comes next. */
static bool take(struct parser *parser, const char *text)
{
    skip_blanks(parser);
    if (!text_starts_with(parser->at, text))
        return false;
    parser->at += strlen(text);
    return true;
}

/* Takes a name or a number; NULL if none comes next. */
static const char *take_word(struct parser *parser)
{
    skip_blanks(parser);
    const char *start = parser->at;
    while (is_name_start(*parser->at) || is_digit(*parser->at))
        parser->at++;
    return parser->at > start ? arena_copy(parser->arena, start, (size_t)(parser->at - start)) : NULL;
}

/* What comes next, for messages. */
static const char *next_text(struct parser *parser)
{
    skip_blanks(parser);
    if (!*parser->at)
        return "the end";
    const char *start = parser->at;
    const char *word = take_word(parser);
    parser->at = start;
    return text_format(parser->arena, "'%s'", word ? word : arena_copy(parser->arena, start, 1));
}

static bool fail(struct parser *parser, const char *expected)
{
    const char *found = next_text(parser);
    diagnostic_report(parser->diagnostics, DIAGNOSTIC_ERROR, "annotation-syntax",
                      place_of(parser->annotation, parser->at), "%s expected, found %s, in the annotation (%s)",
                      expected, found, parser->annotation->text);
    return false;
}

/* --- values --- */

static bool read_value(struct parser *parser, struct fact_value *out);

/* The characters of a string literal, its escapes resolved as C has them; the common ones. */
static bool read_string(struct parser *parser, struct fact_value *out)
{
    struct text text = text_create(parser->arena);
    for (parser->at++; *parser->at && *parser->at != '"'; parser->at++) {
        char c = *parser->at;
        if (c == '\\') {
            static const char letters[] = "nt\"\\'", values[] = "\n\t\"\\'";
            c = *++parser->at;
            const char *known = c ? strchr(letters, c) : NULL;
            if (!known)
                return fail(parser, "one of the escapes \\n \\t \\\" \\\\ \\'");
            c = values[known - letters];
        }
        text_append_char(&text, c);
    }
    if (*parser->at != '"')
        return fail(parser, "a closing quote");
    parser->at++;
    *out = (struct fact_value){.kind = FACT_STRING, .text = text.data};
    return true;
}

static void append_value(struct arena *arena, struct fact_value *parent, struct fact_value ***last,
                         struct fact_value value)
{
    if (!*last)
        *last = &parent->first;
    struct fact_value *copy = arena_new(arena, struct fact_value);
    *copy = value;
    **last = copy;
    *last = &copy->next;
}

static bool read_list(struct parser *parser, struct fact_value *out)
{
    struct fact_value **last = NULL;
    *out = (struct fact_value){.kind = FACT_LIST};
    if (take(parser, "]"))
        return true;
    do {
        struct fact_value value;
        if (!read_value(parser, &value))
            return false;
        append_value(parser->arena, out, &last, value);
    } while (take(parser, ","));
    return take(parser, "]") || fail(parser, "',' or ']'");
}

static bool read_object(struct parser *parser, struct fact_value *out)
{
    struct fact_value **last = NULL;
    *out = (struct fact_value){.kind = FACT_OBJECT};
    if (take(parser, "}"))
        return true;
    do {
        struct fact_value value = {.kind = FACT_NONE};
        const char *name = take_word(parser);
        if (!name)
            return fail(parser, "a member's name");
        if ((take(parser, ":") || take(parser, "=")) && !read_value(parser, &value))
            return false;
        value.name = name;
        append_value(parser->arena, out, &last, value);
    } while (take(parser, ","));
    return take(parser, "}") || fail(parser, "',' or '}'");
}

/* --- expressions, kept as text --- */

static bool read_expression(struct parser *parser, struct text *out, bool in_call);

static bool read_arguments(struct parser *parser, struct text *out)
{
    text_append_char(out, '(');
    for (bool more = !take(parser, ")"); more;) {
        if (!read_expression(parser, out, true))
            return false;
        more = take(parser, ",");
        if (!more && !take(parser, ")"))
            return fail(parser, "',' or ')'");
        text_append(out, more ? ", " : "");
    }
    text_append_char(out, ')');
    return true;
}

static bool read_parenthesis(struct parser *parser, struct text *out, bool in_call)
{
    if (++parser->depth > DEEPEST)
        return fail(parser, "less nesting");
    text_append_char(out, '(');
    if (!read_expression(parser, out, in_call))
        return false;
    text_append_char(out, ')');
    parser->depth--;
    return take(parser, ")") || fail(parser, "')'");
}

/* A name, number, `->field`, call or parenthesis, with a minus before it or none. */
static bool read_operand(struct parser *parser, struct text *out, bool in_call)
{
    bool is_field = take(parser, "->");
    if (is_field)
        text_append(out, "->");
    else if (take(parser, "-"))
        text_append_char(out, '-');
    if (!is_field && take(parser, "("))
        return read_parenthesis(parser, out, in_call);
    const char *word = take_word(parser);
    if (!word)
        return fail(parser, is_field ? "a field's name" : "a value");
    text_append(out, word);
    return in_call || !take(parser, "(") || read_arguments(parser, out);
}

/* The operator that comes next, taken; NULL if none does. */
static const char *take_operator(struct parser *parser)
{
    static const char *const operators[] = {"->", "<<", ">>", "+", "-", "*", "/", "|", "&", "."};
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (take(parser, operators[i]))
            return operators[i];
    return NULL;
}

/* Writes operators with blanks around them, but for those that reach into something. A hyphen without blanks stays so:
 * next-call is a word. */
static bool read_expression(struct parser *parser, struct text *out, bool in_call)
{
    if (!read_operand(parser, out, in_call))
        return false;
    for (;;) {
        const char *before = parser->at;
        const char *sign = take_operator(parser);
        if (!sign)
            return true;
        bool is_tight = text_equal(sign, "->") || text_equal(sign, ".") ||
                        (text_equal(sign, "-") && *before == '-' && is_name_start(*parser->at));
        text_append_format(out, is_tight ? "%s" : " %s ", sign);
        if (!read_operand(parser, out, in_call))
            return false;
    }
}

/* "0x10" -> "16", "-1" -> "-1"; NULL if TEXT is no integer of 64 bits. */
static const char *as_integer(struct arena *arena, const char *text)
{
    bool is_negative = *text == '-';
    const char *digits = text + is_negative;
    char *end;
    errno = 0;
    unsigned long long value = is_digit(*digits) ? strtoull(digits, &end, 0) : 0;
    if (!is_digit(*digits) || *end || errno || (is_negative && value > (unsigned long long)INT64_MAX + 1))
        return NULL;
    return text_format(arena, "%s%llu", is_negative && value ? "-" : "", value);
}

static bool is_word(const char *text)
{
    while (is_name_start(*text) || is_digit(*text) || (*text == '-' && is_name_start(text[1])))
        text++;
    return *text == '\0';
}

static bool read_value(struct parser *parser, struct fact_value *out)
{
    skip_blanks(parser);
    if (*parser->at == '"')
        return read_string(parser, out);
    if (*parser->at == '[' || *parser->at == '{') {
        if (++parser->depth > DEEPEST)
            return fail(parser, "less nesting");
        bool is_read = *parser->at++ == '[' ? read_list(parser, out) : read_object(parser, out);
        parser->depth--;
        return is_read;
    }
    struct text text = text_create(parser->arena);
    if (!read_expression(parser, &text, false))
        return false;
    const char *integer = as_integer(parser->arena, text.data);
    enum fact_value_kind kind = integer                                           ? FACT_INTEGER
                                : is_name_start(*text.data) && is_word(text.data) ? FACT_WORD
                                                                                  : FACT_EXPRESSION;
    if (kind == FACT_EXPRESSION && is_digit(*text.data) && is_word(text.data))
        return fail(parser, "an integer of at most 64 bits before this");
    *out = (struct fact_value){.kind = kind, .text = integer ? integer : text.data};
    return true;
}

/* --- facts --- */

/* A path is all that stands before the last separator: "key.len" is len of key, "x->n.len" len of x->n. */
static bool read_path(struct parser *parser, struct fact *out)
{
    struct text path = text_create(parser->arena);
    const char *separator = "", *word;
    for (;;) {
        word = take(parser, "[]") ? "[]" : take_word(parser);
        if (!word)
            return fail(parser, *separator ? "a name" : "the name of a fact");
        const char *next = take(parser, "->") ? "->" : take(parser, ".") ? "." : NULL;
        if (!next)
            break;
        text_append_format(&path, "%s%s", separator, word);
        separator = next;
    }
    if (text_equal(separator, "->") || text_equal(word, "[]") || is_digit(*word))
        return fail(parser, "the name of a fact before this");
    out->path = path.data;
    out->facet = word;
    return true;
}

static bool read_fact(struct parser *parser, struct fact *out)
{
    skip_blanks(parser);
    *out = (struct fact){.origin = FACT_HEADER, .place = place_of(parser->annotation, parser->at)};
    if (!read_path(parser, out))
        return false;
    return !take(parser, "=") || read_value(parser, &out->value);
}

bool annotations_read(struct fact_list *out, struct arena *arena, const struct annotation *annotation,
                      struct diagnostics *diagnostics)
{
    struct parser parser = {
        .arena = arena, .annotation = annotation, .diagnostics = diagnostics, .at = annotation->text};
    do {
        struct fact fact;
        if (!read_fact(&parser, &fact))
            return false;
        *list_add(arena, out) = fact;
    } while (take(&parser, ","));
    skip_blanks(&parser);
    return *parser.at == '\0' || fail(&parser, "',' or the end");
}
