/* The view of a verdict. */
#include "page.h"

#include "emit/template.h"

#include <string.h>

extern const struct template_folder diff_templates;

static const char *const effects[] = {"ok", "warns", "breaks"}; /* for people */

/* A page that is being made. */
struct making {
    struct arena *arena;
    const struct telling *telling;
    const struct page *page;
};

const char *page_escape(struct arena *arena, const char *text, const char *special)
{
    struct text out = text_create(arena);
    for (const char *end = text + strlen(text); text < end;) {
        size_t length = text_utf8_sequence(text, (size_t)(end - text));
        unsigned char first = (unsigned char)*text;
        bool is_line_end = first == '\n' || first == '\t';
        bool is_hidden = length == 2 && first == 0xc2 && (unsigned char)text[1] < 0xa0;
        if (length == 0 || is_hidden || first == 0x7f || (first < ' ' && !is_line_end))
            text_append_char(&out, '?');
        else if (length == 1 && (is_line_end || strchr("&<>\"'", first) || strchr(special, first)))
            text_append_format(&out, "&#%u;", is_line_end ? ' ' : first);
        else
            text_append_bytes(&out, text, length);
        text += length > 0 ? length : 1;
    }
    return out.data;
}

/* Sets a text, an empty one for NULL. */
static void put(const struct making *making, struct view *map, const char *name, const char *text)
{
    view_set_text(making->arena, map, name, text != NULL ? making->page->escape(making->arena, text) : "");
}

/* The same for a number, an empty text for 0. */
static void put_count(const struct making *making, struct view *map, const char *name, size_t count)
{
    view_set_text(making->arena, map, name, count > 0 ? text_number(making->arena, count) : "");
}

static void put_texts(const struct making *making, struct view *map, const char *name, const char *const *texts,
                      size_t count)
{
    struct view *list = view_list(making->arena);
    for (size_t i = 0; i < count; i++) {
        struct view *item = view_map(making->arena);
        put(making, item, "name", texts[i]);
        view_add(making->arena, list, item);
    }
    view_set(making->arena, map, name, list);
    put_count(making, map, text_format(making->arena, "%s_count", name), count);
}

static void put_side(const struct making *making, struct view *map, const char *name, const struct change_side *side)
{
    struct view *view = view_map(making->arena);
    put(making, view, "value", side->value);
    put(making, view, "place", telling_place(making->arena, side->place));
    view_set(making->arena, map, name, view);
}

/* The groups of consumers that a change does something to. */
static struct view *hurt_groups(const struct making *making, enum rule rule)
{
    const struct consumers *consumers = &making->telling->consumers;
    struct view *list = view_list(making->arena);
    const char *last = NULL;
    for (size_t i = 0; i < consumers->count; i++) {
        const struct consumer *consumer = &consumers->items[i];
        if (consumer_effect(consumer, rule) == EFFECT_OK || consumer->group == last)
            continue;
        last = consumer->group;
        struct view *item = view_map(making->arena);
        put(making, item, "key", last);
        view_add(making->arena, list, item);
    }
    return list;
}

static struct view *change_view(const struct making *making, const struct change *change)
{
    struct arena *arena = making->arena;
    const struct rule_line *line = rule_line(change->rule);
    enum effect effect = telling_effect(making->telling, change);
    struct view *map = view_map(arena);
    put(making, map, "title", telling_name(arena, change));
    put(making, map, "rule", line->word);
    put(making, map, "text", line->text);
    put(making, map, "reason", line->reason);
    put(making, map, "effect", effect_name(effect));
    view_set_bool(arena, map, "is_break", effect == EFFECT_BREAK);
    view_set_bool(arena, map, "is_warn", effect == EFFECT_WARN);
    struct place place = telling_place_of(change);
    put(making, map, "place", telling_place(arena, place));
    put(making, map, "file", place.file);
    view_set_bool(arena, map, "is_placed", change->old.value == NULL && change->new.value == NULL);
    put_count(making, map, "line", place.line);
    put_side(making, map, "old", &change->old);
    put_side(making, map, "new", &change->new);
    put(making, map, "breaks", telling_consumers(making->telling, change->rule, EFFECT_BREAK));
    put(making, map, "warns", telling_consumers(making->telling, change->rule, EFFECT_WARN));
    put_texts(making, map, "explains", change->explains.items, change->explains.count);
    put(making, map, "only_on", telling_only_on(making->telling, change));
    view_set(arena, map, "groups", hurt_groups(making, change->rule));
    view_set_bool(arena, map, "suppression", false);
    return map;
}

/* Accepted changes, each with `suppression`. */
static void put_suppressed(const struct making *making, struct view *root)
{
    const struct suppressed_changes *suppressed = making->telling->result->suppressed;
    struct view *list = view_list(making->arena);
    for (size_t i = 0; i < suppressed->count; i++) {
        struct view *change = change_view(making, suppressed->items[i].change), *by = view_map(making->arena);
        put(making, by, "accepted", suppressed->items[i].by->reason);
        put(making, by, "expires", suppressed->items[i].by->expires);
        view_set(making->arena, change, "suppression", by);
        view_add(making->arena, list, change);
    }
    view_set(making->arena, root, "suppressed", list);
    view_set_bool(making->arena, root, "has_suppressed", suppressed->count > 0);
    view_set_number(making->arena, root, "suppressed_count", suppressed->count);
}

/* The changes of one effect: the list NAME, how many it has, and how many more there are. */
static void put_changes(const struct making *making, struct view *root, const char *name, enum effect effect)
{
    const struct changes *changes = making->telling->result->changes;
    struct view *list = view_list(making->arena);
    size_t count = 0;
    for (size_t i = 0; i < changes->count; i++)
        if (telling_effect(making->telling, changes->items[i]) == effect && count++ < making->page->limit)
            view_add(making->arena, list, change_view(making, changes->items[i]));
    view_set(making->arena, root, name, list);
    view_set_bool(making->arena, root, text_format(making->arena, "has_%s", name), count > 0);
    view_set_number(making->arena, root, text_format(making->arena, "%s_count", name), count);
    put_count(making, root, text_format(making->arena, "%s_left", name), count - list->items.count);
}

/* How many changes do what to one consumer. */
static struct view *way_view(const struct making *making, const struct consumer *consumer)
{
    const struct changes *changes = making->telling->result->changes;
    size_t counts[EFFECT_BREAK + 1] = {0};
    for (size_t i = 0; i < changes->count; i++)
        counts[consumer_effect(consumer, changes->items[i]->rule)]++;
    enum effect effect = counts[EFFECT_BREAK] > 0 ? EFFECT_BREAK : counts[EFFECT_WARN] > 0 ? EFFECT_WARN : EFFECT_OK;
    struct view *map = view_map(making->arena);
    put(making, map, "name", consumer->way);
    put(making, map, "about", consumer->about);
    put(making, map, "effect", effect_name(effect));
    put(making, map, "says", effects[effect]);
    view_set_bool(making->arena, map, "is_ok", effect == EFFECT_OK);
    view_set_bool(making->arena, map, "is_break", effect == EFFECT_BREAK);
    put_count(making, map, "breaks", counts[EFFECT_BREAK]);
    put_count(making, map, "warns", counts[EFFECT_WARN]);
    return map;
}

static struct view *groups_view(const struct making *making)
{
    const struct consumers *consumers = &making->telling->consumers;
    struct view *groups = view_list(making->arena), *ways = NULL;
    for (size_t i = 0; i < consumers->count; i++) {
        const struct consumer *consumer = &consumers->items[i];
        if (i == 0 || consumer->group != consumer[-1].group) {
            struct view *group = view_map(making->arena);
            ways = view_list(making->arena);
            put(making, group, "key", consumer->group);
            put(making, group, "title", consumer->title);
            put(making, group, "about", consumer->way == NULL ? consumer->about : NULL);
            view_set_bool(making->arena, group, "is_language", consumer->language != NULL);
            view_set(making->arena, group, "ways", ways);
            view_add(making->arena, groups, group);
        }
        struct view *way = way_view(making, consumer);
        bool is_last = i + 1 == consumers->count || consumer->group != consumer[1].group;
        view_set_bool(making->arena, way, "more", !is_last);
        view_add(making->arena, ways, way);
    }
    return groups;
}

static void put_library(const struct making *making, struct view *root, const char *name, const struct library *library)
{
    struct view *view = view_map(making->arena);
    put(making, view, "name", library->name);
    put(making, view, "version", library->version);
    view_set(making->arena, root, name, view);
}

static struct view *root_view(const struct making *making)
{
    const struct comparison_result *result = making->telling->result;
    const struct texts *targets = &making->telling->targets;
    struct view *root = view_map(making->arena);
    view_set_text(making->arena, root, "bridgegen", BRIDGEGEN_VERSION);
    put(making, root, "verdict", telling_verdict(making->telling));
    put(making, root, "bump", result->verdict.bump);
    view_set_bool(making->arena, root, "is_breaking", result->verdict.breaking > 0);
    view_set_bool(making->arena, root, "is_changed", result->changes->count + result->suppressed->count > 0);
    put_library(making, root, "before", &result->old->library);
    put_library(making, root, "after", &result->new->library);
    put_texts(making, root, "targets", targets->items, targets->count);
    put_changes(making, root, "breaking", EFFECT_BREAK);
    put_changes(making, root, "risky", EFFECT_WARN);
    put_changes(making, root, "compatible", EFFECT_OK);
    put_suppressed(making, root);
    size_t tests = result->changes->count + result->suppressed->count;
    view_set_number(making->arena, root, "test_count", tests > 0 ? tests : 1);
    view_set(making->arena, root, "groups", groups_view(making));
    return root;
}

bool page_write(struct text *out, const struct telling *telling, const struct page *page)
{
    struct making making = {telling->arena, telling, page};
    const struct template_set *templates = template_set_create(telling->arena, diff_templates.code);
    return template_render(out, templates, page->template, root_view(&making), telling->diagnostics);
}
