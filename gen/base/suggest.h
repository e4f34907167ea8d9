/* "Did you mean ...?": the nearest of the words that would have been right. */
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

#include "arena.h"
#include "list.h"

/* Words to choose from. */
struct suggestions {
    struct arena *arena;
    LIST(const char *) words;
};

/* Adds a word, which is kept, not copied; NULL is ignored. */
void suggest_add(struct suggestions *suggestions, const char *word);

/* "did you mean 'x'?" with the word nearest to WRONG, or NULL if none is near. */
const char *suggest_nearest(const struct suggestions *suggestions, const char *wrong);

#endif
