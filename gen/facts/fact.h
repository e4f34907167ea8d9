/* A fact as somebody stated it: `key.len = key_length` at a place, before anyone asked whether it makes sense.
 *
 * Readers of annotations, specs and overlays make these; facts/store checks them against facets.def and answers
 * for the passes. */
#ifndef FACTS_FACT_H
#define FACTS_FACT_H

#include "../base/list.h"
#include "../base/source.h"

enum fact_value_kind {
    FACT_NONE,      /* the bare facet: `out` */
    FACT_WORD,      /* give, KV_OK, kv_close */
    FACT_INTEGER,   /* 4096, -1 */
    FACT_STRING,    /* "free form" */
    FACT_LIST,      /* [KV_OK, KV_DONE] */
    FACT_OBJECT,    /* {next: 100} */
    FACT_EXPRESSION /* key_length * 2: kept as text */
};

/* A value; elements and members are `first`, then `next`. */
struct fact_value {
    enum fact_value_kind kind;
    const char *text; /* word, string, expression; integer as decimal text; list, object: NULL */
    const char *name; /* as a member of an object */
    struct fact_value *first, *next;
};

/* Where a fact comes from, weakest first. */
enum fact_origin { FACT_INFERRED, FACT_ATTRIBUTE, FACT_HEADER, FACT_SPEC };

struct fact {
    const char *path;  /* relative to what it was written on: "", "key", "return" */
    const char *facet; /* "len" */
    struct fact_value value;
    enum fact_origin origin;
    const char *rule; /* inferred: the name of the rule; else NULL */
    struct place place;
};

struct fact_list {
    struct fact *items;
    size_t count, capacity;
};

#endif
