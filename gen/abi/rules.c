/* Effects by traits: glue that is not compiled against the header is as old as on the day it was generated. */
#include "rules.h"

enum {
    NONE = 0,
    ADDS = 1 << 16,
    ANY = TRAIT_PUBLISHED,
    TYPED_SIGNEDNESS = TRAIT_TYPED_SIGNEDNESS,
    TYPED_SPELLING = TRAIT_TYPED_SPELLING,
    TYPED_CONST = TRAIT_TYPED_CONST,
    TYPED_NULL = TRAIT_TYPED_NULL,
    TYPED_ERRORS = TRAIT_TYPED_ERRORS,
    CLOSED_ENUM = TRAIT_CLOSED_ENUM,
    NAMED_ARGUMENTS = TRAIT_NAMED_ARGUMENTS
};

static const struct rule_line lines[RULE_COUNT] = {
#define RULE(constant, word, binary, c, cxx, behaviour, surface, traits, text, reason)                                 \
    {word,           EFFECT_##binary, EFFECT_##c,       EFFECT_##cxx, EFFECT_##behaviour, EFFECT_##surface,            \
     (traits) & ~ADDS, ((traits) & ADDS) != 0, text, reason},
#include "rules.def"
#undef RULE
};

const struct rule_line *rule_line(enum rule rule)
{
    return &lines[rule];
}

static enum effect worse(enum effect a, enum effect b)
{
    return a > b ? a : b;
}

struct language_effects rule_effects(enum rule rule, unsigned traits)
{
    const struct rule_line *line = &lines[rule];
    enum effect frozen = worse(line->binary, line->behaviour);
    return (struct language_effects){.frozen = frozen,
                                     .rebuilt = traits & TRAIT_COMPILED_GLUE ? line->c_source : frozen,
                                     .surface = traits & line->traits ? line->surface : EFFECT_OK};
}

const char *effect_name(enum effect effect)
{
    static const char *const names[] = {"ok", "warn", "break"};
    return names[effect];
}
