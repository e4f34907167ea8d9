/* One pass over the text: outside directives only comments, literals and line starts count; a directive is gathered
 * into one clean line first and taken apart then:
 *
 *     #define A (1 | \        ->      "define A (1 | 2)", comment "of A"
 *         2) // of A
 */
#include "directives.h"

#include "../base/text.h"

#include <string.h>

struct scanner {
    struct arena *arena;
    const char *text, *end, *at;
    struct directives *out;
    unsigned depth;              /* of conditionals */
    unsigned guard_depth;        /* 1 inside a guard, else 0 */
    const char *guard;           /* its macro */
    bool is_first;               /* no directive yet */
    bool is_first_candidate;     /* the "#ifndef X" before was the first directive */
    const char *guard_candidate; /* X after "#ifndef X" outside of conditions, until the next directive */
    bool is_guard_closed;        /* a guard with a value was closed: nothing may follow */
    const char *comment;         /* the last comment outside directives, or NULL */
    const char *comment_end;
    struct text line;     /* the clean directive */
    const char *trailing; /* its comment, or NULL */
    size_t trailing_length;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c & 0x80;
}

/* What a character may begin: in a directive a blank, a splice, or what may begin anywhere: a line end, a comment, a
 * literal. */
enum { SPECIAL_IN_DIRECTIVE = 1, SPECIAL_ANYWHERE = 2 };

static const unsigned char specials[256] = {
    [' '] = SPECIAL_IN_DIRECTIVE,  ['\t'] = SPECIAL_IN_DIRECTIVE, ['\r'] = SPECIAL_IN_DIRECTIVE,
    ['\f'] = SPECIAL_IN_DIRECTIVE, ['\v'] = SPECIAL_IN_DIRECTIVE, ['\\'] = SPECIAL_IN_DIRECTIVE,
    ['\n'] = SPECIAL_ANYWHERE,     ['/'] = SPECIAL_ANYWHERE,      ['"'] = SPECIAL_ANYWHERE,
    ['\''] = SPECIAL_ANYWHERE};

/* The first character at or after AT that is special in such a degree. */
static const char *next_special(const struct scanner *scanner, const char *at, unsigned char degree)
{
    while (at < scanner->end && specials[(unsigned char)*at] < degree)
        at++;
    return at;
}

/* The length of a line splice (backslash, line end) at AT, or 0. */
static size_t splice(const struct scanner *scanner, const char *at)
{
    if (*at != '\\')
        return 0;
    const char *next = at + 1;
    if (next < scanner->end && *next == '\r')
        next++;
    return next < scanner->end && *next == '\n' ? (size_t)(next + 1 - at) : 0;
}

static const char *line_end(const struct scanner *scanner, const char *at)
{
    const char *end = memchr(at, '\n', (size_t)(scanner->end - at));
    while (end && end > at && (end[-1] == '\\' || (end[-1] == '\r' && end - 1 > at && end[-2] == '\\')))
        end = memchr(end + 1, '\n', (size_t)(scanner->end - end - 1));
    return end ? end : scanner->end;
}

/* The end of the comment at AT, or NULL if there is none. */
static const char *comment_end(const struct scanner *scanner, const char *at)
{
    if (scanner->end - at < 2 || at[0] != '/')
        return NULL;
    if (at[1] == '/')
        return line_end(scanner, at);
    if (at[1] != '*')
        return NULL;
    const char *end = strstr(at + 2, "*/");
    return end ? end + 2 : scanner->end;
}

/* The end of the string or character literal at AT; one that is not closed ends with its line. */
static const char *literal_end(const struct scanner *scanner, const char *at)
{
    const char quote = *at++;
    for (; at < scanner->end && *at != '\n'; at++) {
        if (*at == '\\' && at + 1 < scanner->end)
            at++;
        else if (*at == quote)
            return at + 1;
    }
    return at;
}

/* Whether nothing but one line end and blanks lie between two points. */
static bool is_next_line(const char *from, const char *to)
{
    unsigned line_ends = 0;
    for (; from < to; from++) {
        if (!is_blank(*from) && *from != '\n')
            return false;
        line_ends += *from == '\n';
    }
    return line_ends == 1;
}

/* Remembers a comment outside directives; `//` comments on consecutive lines are one. */
static void remember_comment(struct scanner *scanner, const char *start, const char *end)
{
    bool continues =
        scanner->comment && start[1] == '/' && scanner->comment[1] == '/' && is_next_line(scanner->comment_end, start);
    if (!continues)
        scanner->comment = start;
    scanner->comment_end = end;
}

static void append_blank(struct text *line)
{
    if (line->length && line->data[line->length - 1] != ' ')
        text_append_char(line, ' ');
}

/* The length of the sign that a directive begins with, as it is or spelled for keyboards without it, or 0. */
static size_t hash_length(const char *at)
{
    return *at == '#' ? 1 : text_starts_with(at, "%:") ? 2 : text_starts_with(at, "?\?=") ? 3 : 0;
}

/* Gathers the directive after the '#' at AT into scanner->line and moves behind it. */
static void gather(struct scanner *scanner)
{
    const char *at = scanner->at + hash_length(scanner->at);
    scanner->trailing = NULL;
    text_cut(&scanner->line, 0);
    while (at < scanner->end && *at != '\n') {
        const char *end = next_special(scanner, at, SPECIAL_IN_DIRECTIVE);
        size_t spliced = splice(scanner, at);
        if (end > at) {
            text_append_bytes(&scanner->line, at, (size_t)(end - at));
        } else if ((end = comment_end(scanner, at)) != NULL) {
            scanner->trailing = at;
            scanner->trailing_length = (size_t)(end - at);
            append_blank(&scanner->line);
        } else if (spliced) {
            end = at + spliced;
        } else if (*at == '"' || *at == '\'') {
            end = literal_end(scanner, at);
            text_append_bytes(&scanner->line, at, (size_t)(end - at));
        } else if (is_blank(*at)) {
            append_blank(&scanner->line);
            end = at + 1;
        } else {
            text_append_char(&scanner->line, *at);
            end = at + 1;
        }
        at = end;
    }
    while (scanner->line.length && scanner->line.data[scanner->line.length - 1] == ' ')
        text_cut(&scanner->line, scanner->line.length - 1);
    scanner->at = at;
}

/* The word at *AT, moving behind it and the blanks that follow; "" if there is none. */
static const char *next_word(struct arena *arena, const char **at)
{
    const char *start = *at;
    while (is_word(**at))
        ++*at;
    const char *word = arena_copy(arena, start, (size_t)(*at - start));
    while (**at == ' ')
        ++*at;
    return word;
}

static struct directive *add(struct scanner *scanner, enum directive_kind kind, const char *name, const char *hash)
{
    struct directive *directive = list_add(scanner->arena, &scanner->out->list);
    const char *place = strstr(hash, name);
    directive->kind = kind;
    directive->name = name;
    directive->offset = (size_t)((place && place < scanner->at ? place : hash) - scanner->text);
    directive->is_conditional = scanner->depth > scanner->guard_depth;
    directive->guard = scanner->guard_depth ? scanner->guard : NULL;
    return directive;
}

/* A comment behind the definition, or a documentation comment on the lines before it. */
static const char *comment_on(const struct scanner *scanner, const char *hash)
{
    if (scanner->trailing)
        return arena_copy(scanner->arena, scanner->trailing, scanner->trailing_length);
    const char *comment = scanner->comment;
    if (!comment || !(comment[2] == '*' || comment[2] == '!' || comment[2] == '/') || comment[3] == '<' ||
        !is_next_line(scanner->comment_end, hash))
        return NULL;
    return arena_copy(scanner->arena, comment, (size_t)(scanner->comment_end - comment));
}

static void read_define(struct scanner *scanner, const char *rest, const char *hash)
{
    const char *name_start = rest;
    const char *name = next_word(scanner->arena, &rest);
    if (!*name)
        return;
    struct directive *directive = add(scanner, DIRECTIVE_DEFINE, name, hash);
    directive->is_function = name_start[strlen(name)] == '(';
    directive->body = arena_copy_text(scanner->arena, rest);
    directive->comment = comment_on(scanner, hash);
}

static void read_include(struct scanner *scanner, const char *rest, const char *hash)
{
    char close = *rest == '<' ? '>' : '"';
    const char *end = *rest == '<' || *rest == '"' ? strchr(rest + 1, close) : NULL;
    if (!end)
        return; /* a macro names the file */
    const char *name = arena_copy(scanner->arena, rest + 1, (size_t)(end - rest - 1));
    add(scanner, DIRECTIVE_INCLUDE, name, hash)->is_quoted = close == '"';
}

/* "#ifndef X" or "#if !defined(X)": X, else NULL. */
static const char *guard_of(struct scanner *scanner, const char *word, const char *rest)
{
    if (text_equal(word, "if")) {
        if (!text_starts_with(rest, "!defined") && !text_starts_with(rest, "! defined"))
            return NULL;
        rest = strstr(rest, "defined") + strlen("defined");
        rest += strspn(rest, " (");
    } else if (!text_equal(word, "ifndef")) {
        return NULL;
    }
    const char *name = next_word(scanner->arena, &rest);
    rest += strspn(rest, " )");
    return *name && !*rest ? name : NULL;
}

/* Something follows the #endif of what looked like a guard with a value: it was a condition for some of the text. */
static void drop_guard(struct scanner *scanner)
{
    scanner->out->guard = NULL;
    scanner->is_guard_closed = false;
    for (size_t i = 0; i < scanner->out->list.count; i++)
        scanner->out->list.items[i].is_conditional = true;
}

static void begin_guard(struct scanner *scanner, const char *name, const char *body)
{
    bool has_value = scanner->is_first_candidate && text_equal(body, "1");
    if (!text_equal(name, scanner->guard_candidate) || (*body && !has_value))
        return;
    scanner->guard_depth = 1;
    scanner->guard = name;
    scanner->out->guard = has_value ? name : scanner->out->guard;
}

static void watch_guard(struct scanner *scanner, const char *word, const char *rest)
{
    if (text_equal(word, "pragma"))
        return; /* "#pragma once" before a guard of the old kind */
    if (scanner->is_guard_closed)
        drop_guard(scanner);
    if (scanner->guard_candidate && text_equal(word, "define")) {
        const char *name = next_word(scanner->arena, &rest);
        begin_guard(scanner, name, rest);
    }
    scanner->guard_candidate = scanner->depth == 0 ? guard_of(scanner, word, rest) : NULL;
    scanner->is_first_candidate = scanner->is_first;
    scanner->is_first = false;
}

static void track_conditional(struct scanner *scanner, const char *word, const char *rest)
{
    scanner->out->asks_reentrant |= strstr(rest, "_REENTRANT") != NULL;
    if (text_starts_with(word, "if"))
        scanner->depth++;
    else if (text_equal(word, "endif") && scanner->depth > 0)
        scanner->depth--;
    else if (text_starts_with(word, "el") && scanner->depth == 1)
        scanner->guard_depth = 0;
    if (scanner->depth == 0 && scanner->guard_depth) {
        scanner->guard_depth = 0;
        scanner->is_guard_closed = scanner->out->guard && text_equal(scanner->guard, scanner->out->guard);
    }
}

static void read_pragma(struct scanner *scanner, const char *rest, const char *hash)
{
    if (text_equal(next_word(scanner->arena, &rest), "scalar_storage_order"))
        *list_add(scanner->arena, &scanner->out->orders) =
            (struct byte_order){(size_t)(hash - scanner->text), arena_copy_text(scanner->arena, rest)};
}

static void read_directive(struct scanner *scanner)
{
    const char *hash = scanner->at;
    gather(scanner);
    const char *rest = scanner->line.data + strspn(scanner->line.data, " ");
    const char *word = next_word(scanner->arena, &rest);
    watch_guard(scanner, word, rest);
    if (text_equal(word, "define"))
        read_define(scanner, rest, hash);
    else if (text_equal(word, "undef"))
        add(scanner, DIRECTIVE_UNDEF, next_word(scanner->arena, &rest), hash);
    else if (text_starts_with(word, "include") || text_equal(word, "import"))
        read_include(scanner, rest, hash);
    else if (text_equal(word, "pragma"))
        read_pragma(scanner, rest, hash);
    else if (text_equal(word, "line") || (*word >= '0' && *word <= '9'))
        scanner->out->has_lines = true;
    else
        track_conditional(scanner, word, rest);
}

void directives_read(struct directives *out, struct arena *arena, const struct source *source)
{
    *out = (struct directives){0};
    struct scanner scanner = {.arena = arena,
                              .text = source->text,
                              .end = source->text + source->length,
                              .at = source->text,
                              .out = out,
                              .is_first = true,
                              .line = text_create(arena)};
    bool is_line_start = true;
    while (scanner.at < scanner.end) {
        const char *end = *scanner.at == '/' ? comment_end(&scanner, scanner.at) : NULL;
        if (end) {
            remember_comment(&scanner, scanner.at, end);
            scanner.at = end;
        } else if (is_line_start && hash_length(scanner.at)) {
            read_directive(&scanner);
        } else if (*scanner.at == '"' || *scanner.at == '\'') {
            scanner.at = literal_end(&scanner, scanner.at);
            is_line_start = false;
        } else {
            bool is_space = *scanner.at == '\n' || is_blank(*scanner.at);
            if (scanner.is_guard_closed && !is_space)
                drop_guard(&scanner);
            is_line_start = *scanner.at == '\n' || (is_line_start && is_space);
            scanner.at = is_space ? scanner.at + 1 : next_special(&scanner, scanner.at + 1, SPECIAL_ANYWHERE);
        }
    }
}
