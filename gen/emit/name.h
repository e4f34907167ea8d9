/* Case styles: one surface name, spelled as each language likes it.
 *
 * A name is a sequence of words. Words are found at underscores, at a change from lower to upper case, and before the
 * last capital of a run (XMLParser is xml, parser); digits stay with the word before them. */
#ifndef EMIT_NAME_H
#define EMIT_NAME_H

#include "../base/arena.h"

#include <stdbool.h>

enum name_style {
    NAME_SNAKE,     /* key_length */
    NAME_CAMEL,     /* keyLength */
    NAME_PASCAL,    /* KeyLength */
    NAME_SCREAMING, /* KEY_LENGTH */
    NAME_KEBAB      /* key-length */
};

/* NAME in a style, in ARENA. A result that would begin with a digit gets an underscore in front. */
char *name_styled(struct arena *arena, enum name_style style, const char *name);

/* Whether one of WORDS, ended by NULL, is among the words of NAME. */
bool name_has_word(struct arena *arena, const char *name, const char *const *words);

/* Whether Windows has a device of this name, in any case, and so no file: aux, Con, lpt1. */
bool name_is_device(const char *name);

/* NAME without the longest of PREFIXES (compared without regard to case) that leaves an identifier; else NAME. */
const char *name_without_prefix(const char *name, const char *const *prefixes, size_t count);

#endif
