/* Declarations of two targets, found again by name. */
#include "elsewhere.h"

#include "../base/hash.h"

/* "function kv_open"; of an enum without a name, that of its first enumerator: "enum KV_A". */
static const char *key_of(struct arena *arena, const struct json *declaration)
{
    const struct json *first = declaration->first, *values = json_member(declaration, "values");
    const struct json *name = values && values->first ? json_member(values->first, "name") : NULL;
    if (!first || first->kind == JSON_STRING || !name)
        return text_format(arena, "%s %s", first ? first->name : "", first && first->text ? first->text : "");
    return text_format(arena, "%s %s", first->name, name->text);
}

static struct map by_key(struct arena *arena, const struct json *array)
{
    struct map out = {0};
    for (struct json *item = array ? array->first : NULL; item; item = item->next)
        map_set(arena, &out, key_of(arena, item), item);
    return out;
}

static bool is_equal(const struct json *a, const struct json *b)
{
    if (a->kind != b->kind || !text_equal(a->name, b->name) || !text_equal(a->text, b->text))
        return false;
    const struct json *x = a->first, *y = b->first;
    while (x && y && is_equal(x, y)) {
        x = x->next;
        y = y->next;
    }
    return !x && !y;
}

/* Appends VALUE, which stays where it is, to an array. */
static void append(struct arena *arena, struct json *array, const struct json *value)
{
    struct json *copy = arena_new(arena, struct json);
    *copy = *value;
    copy->next = NULL;
    *(array->last ? &array->last->next : &array->first) = copy;
    array->last = copy;
}

void elsewhere_write(struct arena *arena, struct json *object, const char *target, const struct json *here,
                     const struct json *there)
{
    struct map known = by_key(arena, here), others = by_key(arena, there);
    struct json *declarations = json_create(arena, JSON_ARRAY), *absent = json_create(arena, JSON_ARRAY);
    for (const struct json *item = there->first; item; item = item->next) {
        const struct json *same = map_get(&known, key_of(arena, item));
        if (!same || !is_equal(same, item))
            append(arena, declarations, item);
    }
    for (size_t i = 0; i < known.count; i++)
        if (!map_get(&others, known.entries[i].key))
            json_add_text(arena, absent, NULL, known.entries[i].key);
    if (!declarations->first && !absent->first)
        return;
    struct json *difference = json_add_object(arena, object, target);
    struct json *array = json_add_array(arena, difference, "declarations");
    array->first = declarations->first;
    array->last = declarations->last;
    if (!absent->first)
        return;
    array = json_add_array(arena, difference, "absent");
    array->first = absent->first;
    array->last = absent->last;
}

struct json *elsewhere_merge(struct arena *arena, const struct json *here, const struct json *difference)
{
    const struct json *declarations = json_member(difference, "declarations");
    const struct json *absent = json_member(difference, "absent");
    struct map others = by_key(arena, declarations), known = by_key(arena, here), gone = {0};
    struct json *merged = json_create(arena, JSON_ARRAY);
    merged->name = here->name;
    merged->place = here->place;
    for (const struct json *item = absent ? absent->first : NULL; item; item = item->next)
        if (item->text)
            map_set(arena, &gone, item->text, merged);
    for (const struct json *item = here->first; item; item = item->next) {
        const char *key = key_of(arena, item);
        const struct json *other = map_get(&others, key);
        if (!map_get(&gone, key))
            append(arena, merged, other ? other : item);
    }
    for (const struct json *item = declarations ? declarations->first : NULL; item; item = item->next)
        if (!map_get(&known, key_of(arena, item)))
            append(arena, merged, item);
    return merged;
}
