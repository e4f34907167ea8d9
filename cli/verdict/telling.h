/* What the formats of a verdict share: what they are given, and the few words that more than one of them says. Internal
 * to cli/verdict. */
#ifndef CLI_TELLING_H
#define CLI_TELLING_H

#include "abi/consumer.h"
#include "verdict.h"

/* A verdict that is being told. */
struct telling {
    struct arena *arena;
    const struct report *report;
    const struct comparison_result *result;
    struct consumers consumers;
    struct texts targets; /* that both sides know */
    struct diagnostics *diagnostics;
};

/* The writers. Each appends to OUT; false after reporting a defect of a template. */
#define FORMAT(name) bool verdict_write_##name(struct text *out, const struct telling *telling);
#include "formats.def"
#undef FORMAT

/* The verdict as members of a JSON object. */
const struct json *telling_members(const struct telling *telling);

/* "kv.h:12:3", the file alone where nobody knows the line; NULL for no place. */
const char *telling_place(struct arena *arena, struct place place);

/* The place of a change: the new one, if there is one. */
struct place telling_place_of(const struct change *change);

/* "struct kv_stats.misses" */
const char *telling_name(struct arena *arena, const struct change *change);

/* The effect of a change on those who were promised something. */
enum effect telling_effect(const struct telling *telling, const struct change *change);

/* Who has an effect of a rule: "binary, name (frozen, surface)"; NULL if nobody has. */
const char *telling_consumers(const struct telling *telling, enum rule rule, enum effect effect);

/* "breaking" or "compatible". */
const char *telling_verdict(const struct telling *telling);

/* "breaking: 3 breaking, 2 risky, 41 compatible; version bump: major" and a line end. */
void telling_append_summary(struct text *out, const struct telling *telling);

/* The targets that both sides of a comparison know. */
struct texts telling_targets(struct arena *arena, const struct comparison_result *result);

/* "i686-linux-gnu, ..." of a change that is not on every target; NULL of one that is. */
const char *telling_only_on(const struct telling *telling, const struct change *change);

#endif
