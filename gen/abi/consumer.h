/* Who may be hurt by a change, one by one: programs built before, sources in C and in C++, who relies on what things
 * mean, and the packages of each published language, by how they met the header. */
#ifndef ABI_CONSUMER_H
#define ABI_CONSUMER_H

#include "../language.h"
#include "rules.h"

struct consumer {
    const char *group; /* "binary", "c_source", or the name of a language: consumers of one group stand together */
    const char *title; /* of the group, for people */
    const char *way;   /* of a language: "frozen", "rebuilt" or "surface"; else NULL */
    const char *about; /* what the way, or without one the group, means */
    const struct language *language; /* NULL: whoever speaks C */
};

struct consumers {
    struct consumer *items;
    size_t count, capacity;
};

/* All of them, in the order in which they are told. */
struct consumers consumers_list(struct arena *arena);

/* What a rule does to one of them. */
enum effect consumer_effect(const struct consumer *consumer, enum rule rule);

#endif
