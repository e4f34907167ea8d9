/* The kinds of change of rules.def, and what each does to a consumer of given traits. */
#ifndef ABI_RULES_H
#define ABI_RULES_H

#include "traits.h"

#include <stdbool.h>

enum rule {
#define RULE(constant, word, binary, c, cxx, behaviour, surface, traits, text, reason) RULE_##constant,
#include "rules.def"
#undef RULE
    RULE_COUNT
};

/* What a change does, worse ones later. */
enum effect { EFFECT_OK, EFFECT_WARN, EFFECT_BREAK };

/* Effects on everybody who speaks C. */
struct rule_line {
    const char *word; /* "parameter-added" */
    enum effect binary, c_source, cxx_source, behaviour, surface;
    unsigned traits; /* of languages whose surface changes */
    bool adds;       /* the interface grows */
    const char *text, *reason;
};

/* Effects on the consumers of a language, by how they met the header. */
struct language_effects {
    enum effect frozen;  /* glue as it was built */
    enum effect rebuilt; /* the same glue, built again */
    enum effect surface; /* glue generated again: its public names and types */
};

/* The line of a rule. */
const struct rule_line *rule_line(enum rule rule);

/* What a rule does to a language with TRAITS. */
struct language_effects rule_effects(enum rule rule, unsigned traits);

/* "ok", "warn" or "break". */
const char *effect_name(enum effect effect);

#endif
