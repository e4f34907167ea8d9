/* The oracle of this scenario: what every use.* prints for a seed. What no call can come to in C is acted out by the
 * languages and said here. */
#include "raster.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static uint32_t state;

static uint32_t next(uint32_t limit)
{
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % limit;
}

static void figures(struct raster_figures f)
{
    printf("figures %d %u %d %.3f %.3f %zu %d %u %d", f.least, f.most, f.is_flat, (double)f.mean, f.sum, f.samples,
           (int)f.type, (unsigned)f.channels, f.flip);
    printf(" %d,%d %ux%u %" PRId64 " %" PRIu64 "\n", f.bounds.x, f.bounds.y, f.bounds.width, f.bounds.height, f.ago,
           f.checksum);
}

static uint32_t sum(const void *memory, size_t length)
{
    const uint8_t *bytes = memory;
    uint32_t sum = 0;
    for (size_t i = 0; i < length; i++)
        sum = sum * 31 + bytes[i];
    return sum;
}

static void failed(int code, const char *name)
{
    printf("error %d %s %s\n", code, raster_strerror(code), name);
}

static int64_t see(raster_rect where, float value, unsigned char row, bool is_last, raster_channels channels,
                   const char *label, const char *path, const int8_t *line, uint16_t line_length, void *context)
{
    (void)context;
    printf("  %d %.1f %u %d %u %s %s %u:%" PRIu32 "\n", where.x, (double)value, row, is_last, (unsigned)channels,
           label ? label : "absent", path, line_length, sum(line, line_length));
    return where.x == 4 ? INT64_MIN : (int64_t)where.x << 40;
}

static void before(void *data)
{
    printf("before %d\n", ++*(int *)data);
}

static bool after(enum raster_type type, uint64_t number, void *data)
{
    printf("after %d %" PRIu64 "\n", (int)type, number);
    return ++*(int *)data < 3;
}

static void contents(raster_image *image)
{
    static uint8_t even[4096];
    static int8_t odd[4096];
    uint32_t used, length;
    size_t even_used, odd_used;
    raster_image_encode(image, even, sizeof even, &used);
    printf("encoded %u:%" PRIu32 "\n", used, sum(even, used));
    raster_image_planes(image, even, sizeof even, &even_used, odd, sizeof odd, &odd_used);
    printf("planes %zu:%" PRIu32 " %zu:%" PRIu32 "\n", even_used, sum(even, even_used), odd_used, sum(odd, odd_used));
    const int8_t *row = raster_image_row(image, 2, &length);
    printf("row %u:%" PRIu32 "\nno row: absent\n", length, sum(row, length));
    const uint8_t bytes[] = {1, 2, (uint8_t)next(256)};
    raster_image_fill(image, bytes, sizeof bytes, NULL, 0);
    figures(raster_image_figures(image));
    raster_image_fill(image, bytes, 0, "\xf0", 1);
    figures(raster_image_figures(image));
    raster_image_fill(image, bytes, 1, "", 0);
    figures(raster_image_figures(image));
}

static void texts(raster_image *image, const raster_image *loaded)
{
    char *text;
    printf("no comment: absent\n");
    raster_image_set_comment(image, "h\xc3\xa9llo", 6);
    raster_image_comment(image, &text);
    printf("comment: %s\n", text);
    free(text);
    raster_image_set_comment(image, "", 0);
    raster_image_comment(image, &text);
    printf("comment: [%s]\n", text);
    free(text);
    raster_image_set_comment(image, NULL, 0);
    printf("comment: absent\n");
    printf("path: %s\nno path: absent\n", raster_image_path(loaded));
    text = raster_image_export(image, "x/\xe2\x82\xac");
    printf("export: %s", text);
    raster_forget(text);
    text = raster_image_export(image, NULL);
    printf(" %s\n", text);
    raster_forget(text);
    printf("no export: refused\n");
}

static void callbacks(const raster_image *loaded)
{
    int count = 0;
    printf("each: %" PRId64 "\n", raster_image_each(loaded, see, NULL, 4));
    printf("each: %" PRId64 "\n", raster_image_each(loaded, see, NULL, 9));
    printf("thrown: boom\n"); /* the first closure throws "boom"; it arrives where each was called */
    failed(raster_around(before, &count, after, &count, 5), "RASTER_E_NOENT");
    raster_around(before, &count, NULL, NULL, 2);
}

static void values(void)
{
    int64_t counter = -1;
    enum raster_type type = RASTER_BYTE;
    bool flag = true;
    double scale = next(1000);
    raster_channels channels = RASTER_RED;
    raster_rect rect = {0, 0, (uint16_t)next(60000), 60000};
    raster_step(&counter, &type, &flag, &scale);
    printf("step: %" PRId64 " %d %d %.4f\n", counter, (int)type, flag, scale);
    int flip = raster_flip_other(RASTER_FLIP_X | 8, &channels);
    printf("flip: %d %u\n", flip, (unsigned)channels);
    printf("area: %" PRIu32 "\n", raster_rect_area(rect));
    printf("self: %d\n", raster_self(1, 2, 3, 4, 5));
}

int main(int argument_count, char **arguments)
{
    state = argument_count > 1 ? (uint32_t)strtoul(arguments[1], NULL, 10) : 1;
    raster_image *image, *one;
    raster_window_t window, aside;
    struct raster_figures found;
    values();
    raster_rect rect = {-5, 7, (uint16_t)(20 + next(60)), 20};
    failed(raster_image_new((raster_rect){0, 0, 5000, 1}, RASTER_BYTE, 1, &image), "RASTER_E_LEAST");
    printf("error -22 unknown\n"); /* no width: a code that the header does not list */
    printf("load nothing: refused\n");
    raster_image_new(rect, RASTER_SIGNED, -100, &image);
    raster_image_new((raster_rect){0, 0, 1, 1}, RASTER_BYTE, 127, &one);
    raster_image *loaded = raster_image_load("/tmp/gr\xc3\xbc\xc3\x9f"
                                             "e",
                                             RASTER_FLIP_BOTH);
    figures(raster_image_figures(one));
    figures(raster_image_figures(loaded));
    failed(raster_window_open(one, &rect, &window), "RASTER_E_NOENT");
    raster_window_open(image, NULL, &window);
    raster_window_open(image, &(raster_rect){99, 0, 1, 1}, &aside);
    raster_image *again = raster_window_image(window, true);
    printf("not wanted: absent\n");
    raster_window_figures(window, &found);
    figures(found);
    printf("aside: %s\n", raster_window_figures(aside, &found) == RASTER_E_NOENT ? "absent" : "there");
    contents(again);
    texts(image, loaded);
    callbacks(loaded);
    printf("flat: %d %d, count: %zu\n", raster_image_is_flat(one), raster_image_is_flat(image),
           raster_image_count(image));
    printf("names: %d %d %d\n", raster_image_type(one), raster_image_close(one, 9), raster_image_to_string(one));
    raster_image_unref(image);
    raster_image_unref(again);
    raster_window_close(aside);
    printf("live: %" PRId64 "\n", raster_live());
    raster_window_figures(window, &found);
    figures(found);
    raster_window_close(window);
    raster_image_unref(one);
    raster_image_unref(loaded);
    printf("live: %" PRId64 "\n", raster_live());
    return 0;
}
