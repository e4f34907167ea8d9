/* What hurts somebody who was promised something, as annotations of a pull request; then the last line of the text. */
#include "telling.h"

bool verdict_write_github(struct text *out, const struct telling *telling)
{
    struct diagnostics found = diagnostics_create(telling->arena);
    for (size_t i = 0; i < telling->result->changes->count; i++) {
        const struct change *change = telling->result->changes->items[i];
        const struct rule_line *line = rule_line(change->rule);
        enum effect effect = telling_effect(telling, change);
        if (effect != EFFECT_OK)
            diagnostic_report(&found, effect == EFFECT_BREAK ? DIAGNOSTIC_ERROR : DIAGNOSTIC_REFUSED, line->word,
                              telling_place_of(change), "%s: %s", telling_name(telling->arena, change), line->text)
                ->advice = line->reason;
    }
    report_append_github(out, &found);
    telling_append_summary(out, telling);
    return true;
}
