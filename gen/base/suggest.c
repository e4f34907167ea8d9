/* The nearest word by edit distance: insertions, deletions, replacements, and neighbours swapped count one each. */
#include "suggest.h"

#include "text.h"

#include <stdint.h>
#include <string.h>

void suggest_add(struct suggestions *suggestions, const char *word)
{
    if (word != NULL)
        *list_add(suggestions->arena, &suggestions->words) = word;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* How many edits make A of B. rows[i][j] is that of the first i characters of A and the first j of B; only the last
 * three rows are kept. */
static size_t distance(struct arena *arena, const char *a, const char *b)
{
    size_t width = strlen(b) + 1;
    size_t *rows[3];
    for (int i = 0; i < 3; i++)
        rows[i] = arena_allocate(arena, width * sizeof *rows[i]);
    for (size_t j = 0; j < width; j++)
        rows[0][j] = j;
    for (size_t i = 1; a[i - 1] != '\0'; i++) {
        size_t *now = rows[i % 3], *before = rows[(i + 2) % 3], *earlier = rows[(i + 1) % 3];
        now[0] = i;
        for (size_t j = 1; j < width; j++) {
            now[j] = least(least(before[j], now[j - 1]) + 1, before[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = least(now[j], earlier[j - 2] + 1);
        }
    }
    return rows[strlen(a) % 3][width - 1];
}

/* A beginning of the word counts as near, however much is missing. */
static size_t score(struct arena *arena, const char *word, const char *wrong)
{
    size_t length = strlen(wrong);
    return length >= 3 && text_starts_with(word, wrong) ? 1 : distance(arena, wrong, word);
}

const char *suggest_nearest(const struct suggestions *suggestions, const char *wrong)
{
    struct arena *scratch = arena_create();
    /* A third of a word may be wrong; of words shorter than three letters any other is as near as any. */
    size_t limit = strlen(wrong) / 3, best = SIZE_MAX;
    const char *nearest = NULL;
    for (size_t i = 0; i < suggestions->words.count; i++) {
        size_t found = score(scratch, suggestions->words.items[i], wrong);
        if (found <= limit && found < best) {
            best = found;
            nearest = suggestions->words.items[i];
        }
    }
    arena_destroy(scratch);
    return nearest != NULL ? text_format(suggestions->arena, "did you mean '%s'?", nearest) : NULL;
}
