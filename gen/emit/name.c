/* Case styles: a name is cut into words, which are written in lower case, capitalised or in capitals, and joined.
 *
 *     XMLParser_v2      words  xml parser v2      camel  xmlParserV2      kebab  xml-parser-v2
 *     I2C_MASTER        words  i2c master         (without a small letter, only underscores part words) */
#include "name.h"

#include "../base/text.h"

#include <string.h>
#include <strings.h>

/* A part of a name. Bytes beyond ASCII are letters without case. */
struct word {
    const char *start, *end;
};

static bool is_upper(char character)
{
    return text_class(character) == 'u';
}

static bool is_small(char character)
{
    char class = text_class(character);
    return class == 'l' || class == '+';
}

static bool is_separator(char character)
{
    char class = text_class(character);
    return class == '_' || class == '.';
}

/* The piece up to the next separator; empty at the end of NAME. */
static struct word next_piece(const char *name)
{
    while (*name != '\0' && is_separator(*name))
        name++;
    struct word piece = {name, name};
    while (*piece.end != '\0' && !is_separator(*piece.end))
        piece.end++;
    return piece;
}

static bool has_small(struct word piece)
{
    for (const char *at = piece.start; at < piece.end; at++)
        if (is_small(*at))
            return true;
    return false;
}

/* Whether a word begins at AT, which is neither the first nor beyond the last character of a piece. */
static bool begins_word(const char *at)
{
    return is_upper(*at) && (!is_upper(at[-1]) || is_small(at[1]));
}

/* The first word of what is left of a piece; one that is not mixed is a word. */
static struct word first_word(struct word rest, bool is_mixed)
{
    const char *end = is_mixed ? rest.start + 1 : rest.end;
    while (end < rest.end && !begins_word(end))
        end++;
    return (struct word){rest.start, end};
}

/* Writes a word to OUT; gives the end of what was written. */
static char *write_word(char *out, struct word word, enum name_style style, bool is_first)
{
    bool capitalise = style == NAME_PASCAL || (style == NAME_CAMEL && !is_first);
    if (!is_first && (style == NAME_SNAKE || style == NAME_SCREAMING))
        *out++ = '_';
    if (!is_first && style == NAME_KEBAB)
        *out++ = '-';
    for (const char *at = word.start; at < word.end; at++) {
        bool is_capital = style == NAME_SCREAMING || (capitalise && at == word.start);
        if (is_capital ? *at >= 'a' && *at <= 'z' : is_upper(*at))
            *out++ = (char)(*at ^ ' '); /* the other case */
        else
            *out++ = *at;
    }
    return out;
}

/* A word is at least one character, and has at most one before it: names grow to twice their length at most. */
char *name_styled(struct arena *arena, enum name_style style, const char *name)
{
    char *styled = arena_take(arena, 2 * strlen(name) + 1), *out = styled;
    for (struct word piece = next_piece(name); piece.start < piece.end; piece = next_piece(piece.end)) {
        bool is_mixed = has_small(piece);
        while (piece.start < piece.end) {
            struct word word = first_word(piece, is_mixed);
            bool is_first = out == styled;
            if (is_first && text_class(*word.start) == 'd')
                *out++ = '_';
            out = write_word(out, word, style, is_first);
            piece.start = word.end;
        }
    }
    if (out == styled)
        return arena_copy_text(arena, name); /* nothing but underscores */
    *out = '\0';
    return styled;
}

bool name_is_device(const char *name)
{
    static const char *const devices[] = {"aux", "con", "nul", "prn"}, *const numbered[] = {"com", "lpt"};
    for (size_t i = 0; i < sizeof devices / sizeof *devices; i++)
        if (strcasecmp(name, devices[i]) == 0)
            return true;
    for (size_t i = 0; i < sizeof numbered / sizeof *numbered; i++)
        if (strncasecmp(name, numbered[i], 3) == 0 && name[3] >= '1' && name[3] <= '9' && !name[4])
            return true;
    return false;
}

bool name_has_word(struct arena *arena, const char *name, const char *const *words)
{
    struct arena_mark before = arena_mark(arena);
    const char *padded = text_format(arena, "_%s_", name_styled(arena, NAME_SNAKE, name));
    bool has_word = false;
    for (; *words && !has_word; words++)
        has_word = strstr(padded, text_format(arena, "_%s_", *words)) != NULL;
    arena_release(arena, before);
    return has_word;
}

const char *name_without_prefix(const char *name, const char *const *prefixes, size_t count)
{
    size_t longest = 0;
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(prefixes[i]);
        if (length > longest && strncasecmp(name, prefixes[i], length) == 0 && text_is_identifier(name + length))
            longest = length;
    }
    return name + longest;
}
