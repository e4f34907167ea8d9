/* The oracle of this scenario: what every use.* prints for a seed. Lines about throws and closing are acted out by the
 * languages and said here. */
#include "second.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t state;

static uint32_t next(uint32_t limit)
{
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % limit;
}

static const char *symbol(happened what)
{
    return what == NO_ROOM          ? "NO_ROOM"
           : what == NOT_THERE      ? "NOT_THERE"
           : what == ROOM_TOO_SMALL ? "ROOM_TOO_SMALL"
                                    : "DONE";
}

static void outcome(happened what)
{
    if (what == DONE)
        printf("ok\n");
    else
        printf("error %d %s %s\n", (int)what, symbol(what), say(what));
}

struct seen {
    long count, stop_at;
};

static bool see_one(uint32_t number, const char *name, double weight, void *context)
{
    struct seen *seen = context;
    printf("  %" PRIu32 " %s %.2f\n", number, name, weight);
    return ++seen->count != seen->stop_at;
}

static void visit(const shelf *on, long stop_at)
{
    struct seen seen = {0, stop_at};
    printf("visit:\n");
    printf("visited: %ld\n", show(on, &seen, see_one));
}

static void texts(const shelf *on)
{
    char room[4096], *text;
    uint16_t used;
    size_t length;
    uint8_t start;
    unsigned long count;
    printf("note: %s\n", noteOf(on) ? noteOf(on) : "absent");
    const char *begin = start_of_note(on, &start);
    printf("start of note: %.*s\n", begin ? start : 6, begin ? begin : "absent");
    printf("names: ");
    happened what = names(&used, sizeof room, room, on);
    printf("%u %.*s\n", used, used, room);
    length = sizeof room;
    initials((uint8_t *)room, &length, on);
    printf("initials: %zu %.*s\n", length, (int)length, room);
    static char echo[UINT16_MAX];
    used = sizeof echo;
    echoes(on, echo, &used, 40);
    printf("echoes: %u %.*s\n", used, used, echo);
    printf("report: ");
    what = report(on, &text, &length);
    if (what == DONE) {
        printf("%.*s\n", (int)length, text);
        forget(text);
    } else {
        outcome(what);
    }
    unsigned char *bytes = weights(on, &count);
    printf("weights: %lu", count);
    for (unsigned long i = 0; i < count; i++)
        printf(" %d", bytes[i]);
    printf("\n");
    forget(bytes);
}

static void values(void)
{
    uint32_t a = next(1u << 24) * 251u;
    printf("turned: %u %d %" PRIu32 " %" PRIu64 " %" PRId64 "\n", turn8((uint8_t)a), turn16((int16_t)a), turn32(a),
           turn64((uint64_t)a << 31), turn_signed64((int64_t)((uint64_t)a << 33)));
    printf("halves: %.3f %.3f\n", (double)halve((float)(a % 1000)), halve_double((double)a));
    printf("constants: %.3f %.20f %.20f %.3f\n", WHOLE / 4, TENTH, (double)TENTH_OF_FLOAT, CIRCLE);
    printf("size: %zu, bool: %d, char: %d\n", turn_size(a), turn_bool(a % 2 == 0), turn_char(65));
    box first = {{1, 2}, (int16_t)next(300), 7, true, GREEN, 1};
    box second = {{3, 4}, 100, (int16_t)next(20), false, RED, 255};
    box larger = grow(first, &second, (struct point){0.5f, -0.25f});
    printf("box: %.2f %.2f %d %d %d %d %d\n", (double)larger.at.x, (double)larger.at.y, larger.width, larger.height,
           larger.is_open, (int)larger.colour, larger.tag);
    printf("colours: %d %d %d\n", (int)next_colour(RED), (int)next_colour(GREEN), (int)next_colour((enum colour)77));
}

int main(int argument_count, char **arguments)
{
    state = argument_count > 1 ? (uint32_t)strtoul(arguments[1], NULL, 10) : 1;
    values();
    printf("no room at all: refused\n"); /* makeShelf(NULL, 0) gives no shelf: an error without a code */
    shelf *bare = makeShelf(NULL, 3), *noted = makeShelf("gr\xc3\xbc\xc3\x9f" "e aus der Ferne", 40);
    texts(bare);
    for (int i = 0; i < 36; i++) {
        char name[48];
        uint32_t group = next(9), width = 1 + next(20), number = next(1000);
        double weight = next(20000) / 100.0;
        unsigned char rank = (unsigned char)next(256);
        snprintf(name, sizeof name, "item-%u-%0*u", group, (int)width, number);
        outcome(putItem((int)strlen(name), name, weight, i % 10 ? noted : bare, rank));
    }
    texts(noted);
    outcome(putItem(4, "last", 1, bare, 0));
    printf("count: %u %u\n", count_of(bare, "last"), count_of(noted, "\xe2\x82\xac"));
    uint64_t place;
    happened what = find(&place, bare, "last");
    printf("find: ");
    if (what == NOT_THERE)
        printf("absent\n");
    else
        printf("%" PRIu64 "\n", place);
    printf("find none: absent\n");
    uint32_t lowest, highest;
    numbers(noted, &lowest, &highest);
    printf("numbers: %" PRIu32 " %" PRIu32 "\n", lowest, highest);
    visit(bare, 0);
    visit(noted, 2);
    printf("thrown: boom\n"); /* the first visitor throws "boom"; it arrives where show was called */
    int64_t counter = INT64_C(1) << 40;
    advance(noted, &counter, -3);
    printf("advanced: %" PRId64 "\n", counter);
    printf("same: %d %d %d\n", is_same(bare, bare), is_same(bare, noted), is_same(bare, NULL));
    printf("marks: %d\n", (int)marks(noted, MARK_NEW));
    printf("name with a NUL: refused\n"); /* count_of("a\0b") */
    dropShelf(bare);
    printf("used after close: refused\n"); /* count_of on the closed shelf; Rust: does not compile */
    dropShelf(noted);
    printf("alive: %d\n", alive());
    return 0;
}
