/* A consumer and the member of a rule's effects that is about it stand side by side here, and nowhere else. */
#include "consumer.h"

#include "../base/text.h"

static const struct consumer speakers[] = {
    {"binary", "Programs built before", NULL, "they run with the new library as they are", NULL},
    {"c_source", "C source", NULL, "it is compiled against the new header", NULL},
    {"cxx_source", "C++ source", NULL, "it is compiled against the new header", NULL},
    {"behaviour", "Behaviour", NULL, "it builds and links, but means something else", NULL}};

static const struct {
    const char *name, *about;
} ways[] = {{"frozen", "packages built before"},
            {"rebuilt", "their old glue, built against the new header"},
            {"surface", "the public names and types of regenerated ones"}};

struct consumers consumers_list(struct arena *arena)
{
    struct consumers consumers = {0};
    for (size_t i = 0; i < sizeof speakers / sizeof *speakers; i++)
        *list_add(arena, &consumers) = speakers[i];
    for (size_t i = 0; languages[i]; i++)
        for (size_t j = 0; languages[i]->traits && j < sizeof ways / sizeof *ways; j++)
            *list_add(arena, &consumers) = (struct consumer){languages[i]->name, languages[i]->title, ways[j].name,
                                                             ways[j].about, languages[i]};
    return consumers;
}

enum effect consumer_effect(const struct consumer *consumer, enum rule rule)
{
    const struct rule_line *line = rule_line(rule);
    if (consumer->language) {
        struct language_effects effects = rule_effects(rule, consumer->language->traits);
        return text_equal(consumer->way, ways[0].name)   ? effects.frozen
               : text_equal(consumer->way, ways[1].name) ? effects.rebuilt
                                                         : effects.surface;
    }
    if (text_equal(consumer->group, "binary"))
        return line->binary;
    if (text_equal(consumer->group, "behaviour"))
        return line->behaviour;
    return text_equal(consumer->group, "c_source") ? line->c_source : line->cxx_source;
}
