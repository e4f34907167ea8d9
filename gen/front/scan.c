/* Comments and literals are stepped over as wholes; everything else is counted brackets. */
#include "scan.h"

#include "../base/text.h"

#include <stddef.h>
#include <string.h>

static bool is_word(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '_';
}

static bool is_comment(const char *at)
{
    return at[0] == '/' && (at[1] == '*' || at[1] == '/');
}

static const char *comment_end(const char *at)
{
    if (at[1] == '/')
        return at + strcspn(at, "\n");
    const char *close = strstr(at + 2, "*/");
    return close ? close + 2 : at + strlen(at);
}

/* Behind the literal whose opening quote is at AT. */
static const char *literal_end(const char *at)
{
    const char quote = *at++;
    while (*at && *at != quote && *at != '\n')
        at += *at == '\\' && at[1] ? 2 : 1;
    return *at == quote ? at + 1 : at;
}

/* Behind the comment, the literal or the character at AT. */
static const char *step(const char *at)
{
    if (is_comment(at))
        return comment_end(at);
    if (*at == '"' || *at == '\'')
        return literal_end(at);
    return at + 1;
}

/* Behind the bracket that closes the one at AT. */
static const char *brackets_end(const char *at)
{
    size_t depth = 0;
    while (*at) {
        depth += *at == '(' || *at == '[';
        depth -= *at == ')' || *at == ']';
        at = step(at);
        if (!depth)
            break;
    }
    return at;
}

/* `/` `**<`, `/` `*!<`, `//` `/<`, `//` `!<`. */
bool scan_points_back(const char *at)
{
    return is_comment(at) && (at[2] == at[1] || at[2] == '!') && at[3] == '<';
}

/* The end of the comment at AT; of line comments, that of the last which goes on with the same mark. */
static const char *whole_comment_end(const char *at)
{
    const char *end = comment_end(at);
    for (const char *next = end; at[1] == '/';) {
        next += strspn(next, " \t\r\n");
        if (!scan_points_back(next) || next[1] != '/')
            break;
        next = end = comment_end(next);
    }
    return end;
}

/* Whether a declaration ends at AT, which is outside of brackets. */
static bool is_end(const char *at, enum scan_kind kind)
{
    return !*at || strchr(kind == SCAN_PARAMETER ? ",);{" : ";{}=", *at) != NULL;
}

const char *scan_comment_behind(struct arena *arena, const char *at, enum scan_kind kind)
{
    while (!is_end(at, kind) && !scan_points_back(at))
        at = *at == '(' || *at == '[' ? brackets_end(at) : step(at);
    if (*at == ';' || *at == ',') {
        at++;
        at += strspn(at, " \t");
    }
    return scan_points_back(at) ? arena_copy(arena, at, (size_t)(whole_comment_end(at) - at)) : NULL;
}

/* How many characters of an attribute in C23's brackets stand before its name; 0 for what compilers do not share. */
static size_t prefix_length(const char *at)
{
    static const char *const prefixes[] = {"[[gnu::", "[[clang::"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (text_starts_with(at, prefixes[i]))
            return strlen(prefixes[i]);
    return 0;
}

const char *scan_gnu_spelling(struct arena *arena, const char *text)
{
    if (!strstr(text, "[["))
        return text;
    struct text out = text_create(arena);
    while (*text) {
        size_t prefix = prefix_length(text);
        const char *end = prefix ? brackets_end(text) : step(text);
        if (prefix)
            text_append_format(&out, "__attribute__((%.*s))", (int)(end - text - (ptrdiff_t)prefix - 2), text + prefix);
        else
            text_append_bytes(&out, text, (size_t)(end - text));
        text = end;
    }
    return out.data;
}

const char *scan_attributes(struct arena *arena, const char *at)
{
    static const char attribute[] = "__attribute__";
    struct text out = text_create(arena);
    while (*at && *at != ';' && *at != '{') {
        bool is_attribute = text_starts_with(at, attribute);
        const char *open = is_attribute ? at + strlen(attribute) : at;
        const char *end = *open == '(' || *open == '[' ? brackets_end(open) : is_attribute ? open : step(at);
        if (is_attribute)
            text_append_bytes(&out, at, (size_t)(end - at));
        at = end;
    }
    return out.data;
}

/* What ends the declaration whose name is at AT: the brace of its body, or anything else. */
static const char *declaration_end(const char *at)
{
    while (!is_end(at, SCAN_DECLARATION))
        at = *at == '(' || *at == '[' ? brackets_end(at) : step(at);
    return at;
}

bool scan_has_body(const char *at)
{
    return *declaration_end(at) == '{';
}

/* Behind the token at AT: a word, a literal, or one character of an operator. */
static const char *token_end(const char *at)
{
    if (!is_word(*at))
        return step(at);
    while (is_word(*at))
        at++;
    return at;
}

uint64_t scan_hash_body(uint64_t hash, const char *at)
{
    size_t depth = 0;
    for (at = declaration_end(at); *at;) {
        const char *end = token_end(at);
        bool is_blank = is_comment(at) || strchr(" \t\r\n\f\v", *at);
        if (!is_blank)
            hash = hash_bytes(hash_bytes(hash, at, (size_t)(end - at)), " ", 1);
        depth += *at == '{';
        depth -= *at == '}';
        at = end;
        if (!depth)
            break;
    }
    return hash;
}

/* The bracket that the one before AT closes; AT if there is none. Strings have brackets of their own. */
static const char *brackets_start(const char *text, const char *at)
{
    size_t depth = 0;
    for (const char *start = at; start > text;) {
        start--;
        if (*start == '"')
            for (start -= start > text; start > text && (*start != '"' || start[-1] == '\\');)
                start--;
        depth += *start == ')';
        depth -= *start == '(';
        if (!depth)
            return start;
    }
    return at;
}

/* The word, with stars behind it, or the brackets that end before AT, blanks left out; AT if there are none. */
static const char *step_back(const char *text, const char *at)
{
    const char *edge = at;
    while (edge > text && strchr(" \t\r\n", edge[-1]))
        edge--;
    const char *first = edge;
    if (edge > text && edge[-1] == ')')
        first = brackets_start(text, edge);
    else
        while (first > text && (is_word(first[-1]) || first[-1] == '*'))
            first--;
    return first < edge ? first : at;
}

struct scan_head scan_head(const char *text, const char *name, const struct scan_head *last)
{
    struct scan_head head = {.name = name, .start = name};
    while (head.start != last->name) {
        const char *before = step_back(text, head.start);
        if (before == head.start)
            return head;
        head.has_brackets |= *before == '(';
        head.start = before;
    }
    head.has_brackets |= last->has_brackets;
    head.start = last->start;
    return head;
}

/* Whether the directive at AT, which is its "#", has a condition. */
static bool is_condition(const char *at)
{
    static const char *const words[] = {"if", "ifdef", "ifndef", "elif"};
    at += 1 + strspn(at + 1, " \t");
    const char *end = token_end(at);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == (size_t)(end - at) && strncmp(at, words[i], (size_t)(end - at)) == 0)
            return true;
    return false;
}

/* Whether the words of a list have this one among them. */
static bool is_listed(const struct text *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(list->data, word); at; at = strstr(at + 1, word))
        if ((at == list->data || at[-1] == ' ') && (!at[length] || at[length] == ','))
            return true;
    return false;
}

/* Adds the names in the directive at AT, and returns its end. */
static const char *add_names(struct text *out, const char *at)
{
    at = token_end(at + 1 + strspn(at + 1, " \t"));
    while (*at && *at != '\n') {
        const char *end = at[0] == '\\' && at[1] == '\n' ? at + 2 : token_end(at);
        const char *word = arena_copy(out->arena, at, (size_t)(end - at));
        bool is_name = is_word(*word) && (*word < '0' || *word > '9') && !text_equal(word, "defined");
        if (is_name && !is_listed(out, word))
            text_append_format(out, "%s%s", out->length ? ", " : "", word);
        at = end;
    }
    return at;
}

const char *scan_conditions(struct arena *arena, const char *at)
{
    struct text names = text_create(arena);
    size_t depth = 0;
    for (at = declaration_end(at); *at == '{' || depth;) {
        depth += *at == '{';
        depth -= *at == '}';
        at = *at == '#' && is_condition(at) ? add_names(&names, at) : step(at);
        if (!*at)
            break;
    }
    return names.length ? names.data : NULL;
}
