/* Changes that a project accepts, written down in a file of their own:
 *
 *     {
 *       "suppressions": [
 *         { "rule": "record-grown", "path": "struct kv", "reason": "nobody makes one", "expires": "2027-01-31" }
 *       ]
 *     }
 *
 * "rule" is a word of rules.def. "path" is a pattern with * and ?, which must match all of a change's symbol
 * ("struct kv_stats", "kv_open") or all of symbol and part ("struct kv_stats.keys"). "reason" is for people. "expires",
 * which may be left out, is the last day on which the entry holds, in UTC. An entry that is unused or has expired is an
 * error, so that the file says no more than it must. */
#ifndef SUPPRESSIONS_H
#define SUPPRESSIONS_H

#include "abi/diff.h"
#include "base/diagnostic.h"

struct suppression {
    enum rule rule;
    const char *path, *reason, *expires; /* expires: NULL if it never does */
    struct place place;
};

struct suppressions {
    struct suppression *items;
    size_t count, capacity;
};

/* A change with the entry that accepts it. */
struct suppressed {
    const struct change *change;
    const struct suppression *by;
};

struct suppressed_changes {
    struct suppressed *items;
    size_t count, capacity;
};

/* Today's date in UTC, "2026-11-21": that of SOURCE_DATE_EPOCH where it is set, so that a run can be repeated, else the
 * clock's. NULL after reporting that the variable is no number of seconds. */
const char *suppressions_today(struct arena *arena, struct diagnostics *diagnostics);

/* Reads the file at PATH. False after reporting errors: what JSON or the file's shape forbids, "suppression-rule",
 * "suppression-date", "expired-suppression". */
bool suppressions_read(struct suppressions *out, struct arena *arena, const char *path, const char *today,
                       struct diagnostics *diagnostics);

/* Moves the changes that are accepted from CHANGES to OUT, in their order. False after reporting entries that accept
 * none ("unused-suppression"). */
bool suppressions_apply(struct suppressed_changes *out, struct arena *arena, struct changes *changes,
                        const struct suppressions *suppressions, struct diagnostics *diagnostics);

#endif
