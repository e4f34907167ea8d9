/* Characters are decoded here; that they are UTF-8 has been checked by who parsed them. */
#include "identifier.h"

#include "text.h"

#include <ctype.h>

/* The character at *AT, which moves behind it; a byte that begins none is its own number. */
static unsigned long next_character(const char **at)
{
    if (!(**at & 0x80))
        return (unsigned char)*(*at)++;
    size_t length = text_utf8_sequence(*at, strlen(*at));
    unsigned long character = (unsigned char)**at;
    if (length > 1)
        character &= 0xff >> (length + 1);
    for (size_t i = 1; i < length; i++)
        character = character << 6 | ((unsigned char)(*at)[i] & 0x3f);
    *at += length ? length : 1;
    return character;
}

const char *identifier_ascii(struct arena *arena, const char *name)
{
    if (text_is_identifier(name))
        return name;
    struct text out = text_create(arena);
    while (*name) {
        unsigned long character = next_character(&name);
        if (character < 0x80 && (isalnum((int)character) || character == '_'))
            text_append_char(&out, (char)character);
        else
            text_append_format(&out, "_u%lx_", character);
    }
    return out.data;
}

bool identifier_hides(const char *name)
{
    static const unsigned long ranges[][2] = {{0xad, 0xad},     {0x61c, 0x61c},    {0x180e, 0x180e}, {0x200b, 0x200f},
                                              {0x2028, 0x202e}, {0x2060, 0x206f},  {0xfe00, 0xfe0f}, {0xfeff, 0xfeff},
                                              {0xfff0, 0xffff}, {0xe0000, 0xe0fff}};
    while (*name) {
        unsigned long character = next_character(&name);
        for (size_t i = 0; character >= ranges[0][0] && i < sizeof ranges / sizeof *ranges; i++)
            if (character >= ranges[i][0] && character <= ranges[i][1])
                return true;
    }
    return false;
}

bool identifier_is_name(const char *name)
{
    if (text_is_identifier(name)) /* nearly always */
        return true;
    if (!name || !*name || isdigit((unsigned char)*name) || !text_is_utf8(name, strlen(name)) || identifier_hides(name))
        return false;
    for (const char *at = name; *at; at++)
        if (!(*at & 0x80) && !isalnum((unsigned char)*at) && *at != '_')
            return false;
    return true;
}
