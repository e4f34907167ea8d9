/* Sets of words that are written down in a table: the keywords of a language, names that are taken.
 *
 *     static struct words keywords = WORDS("as", "fn", "impl");
 *
 * Most names that are looked up are no word of a set, which their first letter and length tell. */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct words {
    const char *const *items;
    size_t count;
    bool is_indexed;
    uint32_t lengths[32]; /* of the words that begin with a letter, a bit each; filled when a name is first looked up */
};

#define WORDS(...)                                                                                                     \
 {                                                                                                                     \
  .items = (const char *const[]){__VA_ARGS__}, .count = sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *)    \
 }

/* Whether NAME, which may be NULL, is a word of the set. */
bool words_have(struct words *words, const char *name);

#endif
