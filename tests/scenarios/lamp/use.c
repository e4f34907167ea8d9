/* The oracle of this scenario: what every use.* prints for a seed. What closed enums rule out is acted out by the
 * languages and said here. */
#include "lamp.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static uint32_t state;

static uint32_t next(uint32_t limit)
{
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % limit;
}

static void print_state(struct lamp_state lamp)
{
    printf("  color %d kind %d level %u modes %u parts %u\n", (int)lamp.color, lamp.kind, lamp.level, lamp.modes,
           lamp.parts);
}

static int see(void *data, enum lamp_color color, unsigned kind, struct lamp_state lamp)
{
    uint32_t *count = data;
    printf("  sees %d of kind %u\n", (int)color, kind);
    print_state(lamp);
    return ++*count % 2 ? LAMP_AMBER : LAMP_DARK;
}

static void colors(void)
{
    enum lamp_color other, limit = LAMP_DARK;
    printf("next: %d %d\n", (int)lamp_next(LAMP_STOP), (int)lamp_next(LAMP_AMBER));
    printf("after dark: broken\n");
    lamp_next(LAMP_DARK);
    lamp_swap(LAMP_AMBER, &other, &limit);
    printf("swapped: %d %d\n", (int)other, (int)limit);
    printf("no color: refused\n");
}

static void integers(void)
{
    unsigned last, lacking;
    for (int i = 0; i < 5; i++) {
        uint32_t by = next(50);
        unsigned kind = lamp_larger(i % 2 ? LAMP_LARGE : LAMP_SMALL, by, &last);
        printf("larger: %u %u %s\n", kind, last,
               kind == LAMP_SMALL   ? "LAMP_SMALL"
               : kind == LAMP_LARGE ? "LAMP_LARGE"
                                    : "no name");
    }
    printf("others: %u\n", (unsigned)lamp_others(LAMP_MODE_DIM | next(2) * LAMP_MODE_BLINK));
    int count = lamp_lacks((enum lamp_part)next(8), &lacking);
    printf("lacks: %d %u\n", count, lacking);
    printf("step: %d", lamp_step(next(2), LAMP_STEP_ROW));
    printf(" %d\n", lamp_step(0, LAMP_STEP_DONE));
    lamp_step(13, LAMP_STEP_ROW);
    printf("no step: broken\n");
}

static void states(void)
{
    unsigned last;
    int kind = (int)lamp_larger(LAMP_SMALL, next(99), &last);
    struct lamp_state left = {LAMP_RED, kind, LAMP_LEVEL_HIGH, LAMP_MODE_NIGHT | LAMP_MODE_DIM, next(8)};
    struct lamp_state right = {LAMP_DARK, LAMP_LARGE, LAMP_LEVEL_LOW, LAMP_MODE_BLINK, LAMP_POST};
    struct lamp_pair pair = lamp_mix(left, &right, 0);
    printf("mixed:\n");
    print_state(pair.left);
    print_state(pair.right);
    pair = lamp_mix(left, NULL, 0);
    print_state(pair.right);
    lamp_mix(left, &right, 1);
    lamp_mix(left, &right, 2);
    printf("faulty: broken broken\n");
    printf("no level: refused refused\n");
}

static void callbacks(void)
{
    uint32_t count = 0;
    printf("each:\n");
    printf("sum: %d\n", lamp_each(4, 0, see, &count));
    /* Of one lamp each, which no closure gets to see. */
    lamp_each(0, 1, see, &count);
    lamp_each(0, 2, see, &count);
    printf("faulty: broken broken\n");
    lamp_each(0, 0, see, &count);
    printf("no answer: refused\n");
}

/* What there is of no length is there; letters at NULL are not. */
static void gifts(void)
{
    const char *label;
    uint8_t *picture;
    size_t length;
    for (uint32_t which = 0; which < 4; which++)
        lamp_label(which, &label, &length);
    printf("labels: 'lamp' '' none broken\n");
    for (uint32_t which = 0; which < 4; which++) {
        lamp_picture(which, &picture, &length);
        lamp_free(picture);
    }
    printf("pictures: 2 0 none broken\n");
}

static void hear(void *data, const char *word)
{
    if (word)
        printf("%s: %s\n", (const char *)data, word);
}

static void words(void)
{
    static char said[] = "says";
    lamp_say(0, hear, said);
    lamp_say(1, hear, said);
    printf("no word: broken\n");
}

int main(int count, char **arguments)
{
    state = count > 1 ? (uint32_t)strtoul(arguments[1], NULL, 10) : 1;
    colors();
    integers();
    states();
    callbacks();
    gifts();
    words();
    printf("calls: %" PRIu32 "\n", lamp_calls());
    return 0;
}
