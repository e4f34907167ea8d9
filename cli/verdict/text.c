/* One change as people read it:
 *
 *     kv.h:12:3: break: struct kv_stats.keys: the field has another offset [record-field-moved]
 *        was offset 8 (kv-1.h:12:3), is offset 16
 *        programs built before read and write at the old one
 *        breaks: binary, ...
 *        explains 12 more: function kv_stats_get, ...
 *
 * and "only on: ..." before whom it hurts, if it is not so on every target. */
#include "telling.h"

enum { NAMED = 3 }; /* of what a change explains */

static const char *const colours[] = {"\033[1;32m", "\033[1;33m", "\033[1;31m"}; /* by effect */

/* A word of ours and text of the input. */
static void append_pair(struct text *out, const char *word, const char *text)
{
    text_append(out, word);
    text_append_visible(out, text);
}

static void append_values(struct text *out, const struct change *change)
{
    if (change->old.value == NULL && change->new.value == NULL)
        return;
    text_append(out, "   ");
    if (change->old.value != NULL)
        append_pair(out, "was ", change->old.value);
    if (change->old.value != NULL && change->old.place.file != NULL)
        append_pair(out, " (", text_format(out->arena, "%s)", telling_place(out->arena, change->old.place)));
    if (change->new.value != NULL)
        append_pair(out, change->old.value != NULL ? ", is " : "is ", change->new.value);
    text_append_char(out, '\n');
}

/* Whom a change breaks or warns, whatever was promised; no line if nobody. */
static void append_hurts(struct text *out, const struct telling *telling, enum rule rule, enum effect effect)
{
    const char *who = telling_consumers(telling, rule, effect);
    if (who != NULL)
        text_append_format(out, "   %s: %s\n", effect == EFFECT_BREAK ? "breaks" : "warns", who);
}

static void append_consequences(struct text *out, const struct change *change)
{
    size_t count = change->explains.count;
    if (count == 0)
        return;
    text_append_format(out, "   explains %zu more: ", count);
    for (size_t i = 0; i < count && i < NAMED; i++)
        text_append_format(out, "%s%s", i > 0 ? ", " : "", change->explains.items[i]);
    text_append(out, count > NAMED ? ", ...\n" : "\n");
}

static void append_change(struct text *out, const struct telling *telling, const struct change *change)
{
    const struct rule_line *line = rule_line(change->rule);
    enum effect effect = telling_effect(telling, change);
    const char *place = telling_place(out->arena, telling_place_of(change));
    bool is_coloured = telling->report->is_result_coloured;
    if (place != NULL)
        append_pair(out, "", text_format(out->arena, "%s: ", place));
    text_append_format(out, "%s%s%s: %s: %s [%s]\n", is_coloured ? colours[effect] : "", effect_name(effect),
                       is_coloured ? "\033[0m" : "", telling_name(out->arena, change), line->text, line->word);
    append_values(out, change);
    text_append_format(out, "   %s\n", line->reason);
    const char *targets = telling_only_on(telling, change);
    if (targets != NULL)
        text_append_format(out, "   only on: %s\n", targets);
    append_hurts(out, telling, change->rule, EFFECT_BREAK);
    append_hurts(out, telling, change->rule, EFFECT_WARN);
    append_consequences(out, change);
}

/* "accepted.json:3:5: suppressed: kv_gone: the function is gone [function-removed]" and why. */
static void append_suppressed(struct text *out, const struct suppressed *suppressed)
{
    const struct rule_line *line = rule_line(suppressed->change->rule);
    const struct suppression *by = suppressed->by;
    append_pair(out, "", telling_place(out->arena, by->place));
    text_append_format(out, ": suppressed: %s: %s [%s]\n", telling_name(out->arena, suppressed->change), line->text,
                       line->word);
    append_pair(out, "   ", by->reason);
    text_append_format(out, "%s%s\n", by->expires != NULL ? "; until " : "", by->expires != NULL ? by->expires : "");
}

bool verdict_write_text(struct text *out, const struct telling *telling)
{
    const struct changes *changes = telling->result->changes;
    int least = telling->report->is_verbose ? EFFECT_OK : EFFECT_WARN;
    for (int effect = EFFECT_BREAK; effect >= least; effect--)
        for (size_t i = 0; i < changes->count; i++)
            if (telling_effect(telling, changes->items[i]) == (enum effect)effect)
                append_change(out, telling, changes->items[i]);
    const struct suppressed_changes *suppressed = telling->result->suppressed;
    for (size_t i = 0; telling->report->is_verbose && i < suppressed->count; i++)
        append_suppressed(out, &suppressed->items[i]);
    telling_append_summary(out, telling);
    return true;
}
