/* Tokens are told apart by their first characters; what they mean is the parser's affair. */
#include "replacement.h"

#include "../base/text.h"

#include <string.h>
#include <strings.h>

bool replacement_is_word_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c & 0x80;
}

bool replacement_is_word(char c)
{
    return replacement_is_word_start(c) || (c >= '0' && c <= '9');
}

size_t replacement_token(const char *at)
{
    size_t length = 1;
    if (*at == '"' || *at == '\'') {
        while (at[length] && at[length] != *at)
            length += at[length] == '\\' && at[length + 1] ? 2 : 1;
        return length + (at[length] == *at);
    }
    if (replacement_is_word(*at) || (*at == '.' && at[1] >= '0' && at[1] <= '9'))
        while (replacement_is_word(at[length]) || (at[length] == '.' && !replacement_is_word_start(*at)))
            length++;
    return length;
}

/* Behind the bracket that closes the first one of a text. */
static const char *brackets_end(const char *at)
{
    int depth = 0;
    do {
        depth += (*at == '(') - (*at == ')');
        at += replacement_token(at);
    } while (*at && depth > 0);
    return at;
}

/* A body behind what may stand before a value without changing it: `_Pragma("GCC warning \"old\"") 5`. */
static const char *behind_prefixes(const char *body)
{
    static const char pragma[] = "_Pragma", extension[] = "__extension__";
    for (size_t length = replacement_token(body); *body; length = replacement_token(body)) {
        const char *rest = body + length + strspn(body + length, " ");
        if (length == strlen(pragma) && text_starts_with(body, pragma) && *rest == '(')
            body = brackets_end(rest);
        else if (length == strlen(extension) && text_starts_with(body, extension))
            body = rest;
        else
            break;
        body += strspn(body, " ");
    }
    return body;
}

bool replacement_is_no_value(const char *body)
{
    static const char *const words[] = {
        "__attribute__", "__attribute", "__declspec", "__asm__",  "asm",        "auto",     "break",    "case",
        "char",          "const",       "continue",   "default",  "do",         "double",   "else",     "enum",
        "extern",        "float",       "for",        "goto",     "if",         "inline",   "__inline", "__inline__",
        "int",           "long",        "register",   "restrict", "__restrict", "return",   "short",    "signed",
        "static",        "struct",      "switch",     "typedef",  "union",      "unsigned", "void",     "volatile",
        "while",         "_Bool",       "_Noreturn",  "_Pragma"};
    body = behind_prefixes(body);
    size_t length = replacement_token(body);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (*words[i] == *body && strlen(words[i]) == length && memcmp(body, words[i], length) == 0)
            return true;
    return !*body;
}

/* 1.0F64, 1.5df, 7wb: what C23, decimal numbers and wide ones have. */
static bool has_known_suffix(const char *number, size_t length)
{
    static const char *const suffixes[] = {"f16", "f32", "f64", "f128", "f32x", "f64x", "bf16", "df",
                                           "dd",  "dl",  "w",   "q",    "wb",   "uwb",  "wbu"};
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        size_t rest = length - strlen(suffixes[i]);
        if (rest < length && strncasecmp(number + rest, suffixes[i], strlen(suffixes[i])) == 0 &&
            strspn(number, "0123456789.eE") >= rest)
            return true;
    }
    return false;
}

bool replacement_is_literal(const char *body)
{
    body = behind_prefixes(body);
    body += strspn(body, "(-+ ");
    const char *quoted = body + strspn(body, "LuU8R");
    bool is_quoted = *quoted == '"' || *quoted == '\'';
    body = is_quoted ? quoted : body;
    size_t length = *body ? replacement_token(body) : 0;
    return length && !body[length + strspn(body + length, ") ")] && (is_quoted || has_known_suffix(body, length));
}

bool replacement_is_block(const char *body)
{
    body = behind_prefixes(body);
    return *body == '(' && body[1 + strspn(body + 1, " ")] == '{';
}
