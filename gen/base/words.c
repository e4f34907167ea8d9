/* An index of first letters and lengths before the words themselves are looked at. */
#include "words.h"

#include "text.h"

enum { LENGTHS = 32 };

static size_t letter_of(const char *name)
{
    return (unsigned char)*name % (sizeof((struct words *)0)->lengths / sizeof(uint32_t));
}

static uint32_t length_bit(const char *name)
{
    return UINT32_C(1) << strlen(name) % LENGTHS;
}

static void make_index(struct words *words)
{
    for (size_t i = 0; i < words->count; i++)
        words->lengths[letter_of(words->items[i])] |= length_bit(words->items[i]);
    words->is_indexed = true;
}

bool words_have(struct words *words, const char *name)
{
    if (name == NULL)
        return false;
    if (!words->is_indexed)
        make_index(words);
    uint32_t lengths = words->lengths[letter_of(name)];
    if (lengths == 0 || (lengths & length_bit(name)) == 0)
        return false;
    for (size_t i = 0; i < words->count; i++)
        if (text_equal(words->items[i], name))
            return true;
    return false;
}
