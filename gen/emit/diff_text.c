/* Unified diffs by Myers' greedy algorithm: the shortest script of removed and added lines.
 *
 * Let x count lines taken from the older text and y from the newer one. For each number of edits d and each diagonal
 * k = x - y, `furthest` is the largest x that d edits reach; going back over the rounds gives the script. Texts that
 * need more than EDITS_MAX edits are shown as replaced where they differ: nobody reads such a diff line by line. */
#include "diff_text.h"

#include "../base/hash.h"

#include <string.h>

enum { CONTEXT = 3, EDITS_MAX = 2000 };

struct line {
    const char *text;
    size_t length; /* with its end */
    uint64_t hash;
};

struct lines {
    struct line *items;
    size_t count;
};

/* What the script does with the lines, in order: EQUAL takes one of both texts. */
enum edit { EDIT_EQUAL, EDIT_REMOVE, EDIT_ADD };

struct comparison {
    struct arena *arena;
    struct lines older, newer;
    enum edit *edits; /* older.count + newer.count at most */
    size_t count;
};

static struct lines split(struct arena *arena, const struct diff_side *side)
{
    struct lines lines = {0};
    if (side->text == NULL)
        return lines;
    size_t capacity = 1;
    for (size_t i = 0; i < side->length; i++)
        capacity += side->text[i] == '\n';
    lines.items = arena_allocate(arena, capacity * sizeof *lines.items);
    for (const char *at = side->text, *end = at + side->length; at < end;) {
        const char *feed = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((feed != NULL ? feed + 1 : end) - at);
        lines.items[lines.count++] = (struct line){at, length, hash_bytes(HASH_START, at, length)};
        at += length;
    }
    return lines;
}

static bool is_equal(const struct comparison *comparison, size_t older, size_t newer)
{
    const struct line *a = &comparison->older.items[older], *b = &comparison->newer.items[newer];
    return a->hash == b->hash && a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
}

static void add_edits(struct comparison *comparison, enum edit edit, size_t count)
{
    while (count-- > 0)
        comparison->edits[comparison->count++] = edit;
}

/* The part of both texts between their common beginning and end. */
struct middle {
    size_t start;        /* in both */
    size_t older, newer; /* lines */
};

/* Follows equal lines from (x, y) within the middle; the x reached. */
static size_t follow(const struct comparison *comparison, const struct middle *middle, size_t x, size_t y)
{
    while (x < middle->older && y < middle->newer && is_equal(comparison, middle->start + x, middle->start + y))
        x++, y++;
    return x;
}

/* Whether diagonal K of round D is entered from the one above (a line added) rather than from the one below. */
static bool is_from_above(const size_t *furthest, long d, long k)
{
    return k == -d || (k != d && furthest[k - 1] < furthest[k + 1]);
}

/* One round: FURTHEST of all diagonals for D edits from those for D - 1. True if the end is reached. */
static bool advance(const struct comparison *comparison, const struct middle *middle, size_t *furthest, long d)
{
    for (long k = -d; k <= d; k += 2) {
        size_t x = is_from_above(furthest, d, k) ? furthest[k + 1] : furthest[k - 1] + 1;
        furthest[k] = follow(comparison, middle, x, (size_t)((long)x - k));
        if (furthest[k] >= middle->older && furthest[k] - (size_t)k >= middle->newer)
            return true;
    }
    return false;
}

/* Adds the script of D edits, found backwards from the end, round by round. */
static void trace_back(struct comparison *comparison, const struct middle *middle, size_t *const *rounds, long d)
{
    size_t end = middle->older + middle->newer, at = end;
    enum edit *script = arena_allocate(comparison->arena, end * sizeof *script);
    long x = (long)middle->older, y = (long)middle->newer;
    for (; d >= 0; d--) {
        bool is_from_above_k = d > 0 && is_from_above(rounds[d - 1], d, x - y);
        long before = is_from_above_k ? x - y + 1 : x - y - 1;
        long before_x = d > 0 ? (long)rounds[d - 1][before] : 0, before_y = d > 0 ? before_x - before : 0;
        for (; x > before_x && y > before_y; x--, y--)
            script[--at] = EDIT_EQUAL;
        if (d > 0)
            script[--at] = is_from_above_k ? EDIT_ADD : EDIT_REMOVE;
        x = before_x;
        y = before_y;
    }
    while (at < end)
        add_edits(comparison, script[at++], 1);
}

static void compare_middle(struct comparison *comparison, const struct middle *middle)
{
    struct arena *arena = comparison->arena;
    size_t **rounds = arena_allocate(arena, EDITS_MAX * sizeof *rounds);
    size_t *furthest = (size_t *)arena_allocate(arena, (2 * EDITS_MAX + 3) * sizeof *furthest) + EDITS_MAX + 1;
    for (long d = 0; d < EDITS_MAX; d++) {
        if (advance(comparison, middle, furthest, d)) {
            trace_back(comparison, middle, rounds, d);
            return;
        }
        size_t width = (size_t)(2 * d + 1);
        rounds[d] = (size_t *)(void *)arena_copy(arena, furthest - d, width * sizeof *furthest) + d;
    }
    add_edits(comparison, EDIT_REMOVE, middle->older);
    add_edits(comparison, EDIT_ADD, middle->newer);
}

/* Fills the edits: what both texts begin and end with is equal, and the middle is compared. */
static void compare(struct comparison *comparison)
{
    size_t older = comparison->older.count, newer = comparison->newer.count, start = 0;
    comparison->edits = arena_allocate(comparison->arena, (older + newer) * sizeof *comparison->edits);
    while (start < older && start < newer && is_equal(comparison, start, start))
        start++;
    size_t last = 0;
    while (last < older - start && last < newer - start && is_equal(comparison, older - last - 1, newer - last - 1))
        last++;
    add_edits(comparison, EDIT_EQUAL, start);
    compare_middle(comparison, &(struct middle){start, older - start - last, newer - start - last});
    add_edits(comparison, EDIT_EQUAL, last);
}

/* "+text", and what diff says when a line has no end. */
static void write_line(struct text *out, char sign, const struct line *line)
{
    text_append_char(out, sign);
    text_append_bytes(out, line->text, line->length);
    if (line->text[line->length - 1] != '\n')
        text_append(out, "\n\\ No newline at end of file\n");
}

/* "3,7": the first line and how many; a single one without its number, none as the line before. */
static void write_range(struct text *out, size_t start, size_t count)
{
    text_append_format(out, "%zu", count == 0 ? start : start + 1);
    if (count != 1)
        text_append_format(out, ",%zu", count);
}

/* A hunk: the edits [first .. end), which begin at line `older` of one text and `newer` of the other. */
struct hunk {
    size_t first, end, older, newer;
};

static void write_hunk(struct text *out, const struct comparison *comparison, const struct hunk *hunk)
{
    size_t counts[EDIT_ADD + 1] = {0};
    for (size_t i = hunk->first; i < hunk->end; i++)
        counts[comparison->edits[i]]++;
    text_append(out, "@@ -");
    write_range(out, hunk->older, counts[EDIT_EQUAL] + counts[EDIT_REMOVE]);
    text_append(out, " +");
    write_range(out, hunk->newer, counts[EDIT_EQUAL] + counts[EDIT_ADD]);
    text_append(out, " @@\n");
    size_t older = hunk->older, newer = hunk->newer;
    for (size_t i = hunk->first; i < hunk->end; i++) {
        enum edit edit = comparison->edits[i];
        write_line(out, " -+"[edit],
                   edit == EDIT_ADD ? &comparison->newer.items[newer] : &comparison->older.items[older]);
        older += edit != EDIT_ADD;
        newer += edit != EDIT_REMOVE;
    }
}

/* The next edit at or after AT that is not EQUAL; the number of edits if there is none. */
static size_t next_change(const struct comparison *comparison, size_t at)
{
    while (at < comparison->count && comparison->edits[at] == EDIT_EQUAL)
        at++;
    return at;
}

/* Where the hunk that holds the change at AT ends: CONTEXT equal lines behind its last change. */
static size_t hunk_end(const struct comparison *comparison, size_t at)
{
    size_t end = at;
    for (size_t change = at; change < comparison->count && change <= end + 2 * CONTEXT;) {
        end = change + 1;
        change = next_change(comparison, end);
    }
    return end + CONTEXT < comparison->count ? end + CONTEXT : comparison->count;
}

static void write_hunks(struct text *out, const struct comparison *comparison)
{
    struct hunk hunk = {0};
    for (;;) {
        size_t change = next_change(comparison, hunk.end);
        if (change == comparison->count)
            return;
        size_t first = change > hunk.end + CONTEXT ? change - CONTEXT : hunk.end;
        hunk.older += first - hunk.end; /* what lies between two hunks is equal */
        hunk.newer += first - hunk.end;
        hunk.first = first;
        hunk.end = hunk_end(comparison, change);
        write_hunk(out, comparison, &hunk);
        for (size_t i = hunk.first; i < hunk.end; i++) {
            hunk.older += comparison->edits[i] != EDIT_ADD;
            hunk.newer += comparison->edits[i] != EDIT_REMOVE;
        }
    }
}

static bool is_binary(const struct diff_side *side)
{
    return side->text != NULL && memchr(side->text, '\0', side->length) != NULL;
}

static bool is_same(const struct diff_side *older, const struct diff_side *newer)
{
    if (older->text == NULL || newer->text == NULL)
        return older->text == newer->text;
    return older->length == newer->length && memcmp(older->text, newer->text, older->length) == 0;
}

static const char *shown_name(const struct diff_side *side)
{
    return side->text != NULL ? side->name : "/dev/null";
}

void diff_text_append(struct text *out, const struct diff_side *older, const struct diff_side *newer)
{
    if (is_same(older, newer))
        return;
    if (is_binary(older) || is_binary(newer)) {
        text_append_format(out, "Binary files %s and %s differ\n", shown_name(older), shown_name(newer));
        return;
    }
    struct arena *scratch = arena_create();
    struct comparison comparison = {.arena = scratch, .older = split(scratch, older), .newer = split(scratch, newer)};
    compare(&comparison);
    text_append_format(out, "--- %s\n+++ %s\n", shown_name(older), shown_name(newer));
    write_hunks(out, &comparison);
    arena_destroy(scratch);
}
