#include "raster.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct raster_image {
    int64_t references;
    raster_rect rect;
    enum raster_type type;
    int8_t *samples;
    size_t count;
    char *comment, *path;
    int flip;
};

struct raster_window {
    raster_image *image;
    raster_rect rect;
};

static int64_t live;

static void *get(size_t size)
{
    void *memory = calloc(1, size);
    if (!memory)
        abort();
    live++;
    return memory;
}

/* What is freed is poisoned, so that whoever still looks at it is seen. */
static void put(void *memory, size_t size)
{
    if (!memory)
        return;
    memset(memory, 0xAA, size);
    free(memory);
    live--;
}

static char *copy(const char *text, size_t length)
{
    char *out = get(length + 1);
    memcpy(out, text, length);
    return out;
}

static void put_text(char *text)
{
    put(text, text ? strlen(text) : 0);
}

const char *raster_strerror(int code)
{
    return code == RASTER_E_NOENT ? "no entry" : code == RASTER_E_LEAST ? "the least" : "unknown";
}

int raster_image_new(raster_rect rect, enum raster_type type, signed char first, raster_image **self)
{
    *self = NULL;
    if (rect.width > 1000)
        return RASTER_E_LEAST;
    if (!rect.width || !rect.height)
        return -22;
    raster_image *image = get(sizeof *image);
    *image = (raster_image){.references = 1, .rect = rect, .type = type, .count = (size_t)rect.width * rect.height};
    image->samples = get(image->count);
    for (size_t i = 0; i < image->count; i++)
        image->samples[i] = (int8_t)(first + (int)i % 5);
    *self = image;
    return image->count == 1 ? RASTER_E_ONE : RASTER_E_OK;
}

raster_image *raster_image_load(const char *path, unsigned flip)
{
    raster_image *image;
    size_t length = strlen(path);
    if (raster_image_new((raster_rect){-1, 2, (uint16_t)length, 3}, RASTER_REAL, path[0], &image) < 0)
        return NULL;
    image->path = copy(path, length);
    image->flip = (int)flip;
    return image;
}

void raster_image_unref(raster_image *image)
{
    if (!image || --image->references)
        return;
    put(image->samples, image->count);
    put_text(image->comment);
    put_text(image->path);
    put(image, sizeof *image);
}

int raster_window_open(raster_image *of, const struct raster_rect *rect, raster_window_t *out)
{
    *out = NULL;
    if (rect && rect->width > of->rect.width)
        return RASTER_E_NOENT;
    *out = get(sizeof **out);
    (*out)->image = of;
    (*out)->rect = rect ? *rect : of->rect;
    of->references++;
    return RASTER_E_OK;
}

void raster_window_close(raster_window_t window)
{
    if (!window)
        return;
    raster_image_unref(window->image);
    put(window, sizeof *window);
}

raster_image *raster_window_image(raster_window_t window, bool is_wanted)
{
    if (!is_wanted)
        return NULL;
    window->image->references++;
    return window->image;
}

int raster_window_figures(raster_window_t window, struct raster_figures *out)
{
    if (window->rect.x == 99)
        return RASTER_E_NOENT;
    *out = raster_image_figures(window->image);
    out->bounds = window->rect;
    return RASTER_E_OK;
}

struct raster_figures raster_image_figures(const raster_image *self)
{
    struct raster_figures figures = {.least = INT8_MAX,
                                     .samples = self->count,
                                     .type = self->type,
                                     .channels = (raster_channels)(RASTER_RED | RASTER_ALPHA),
                                     .flip = self->flip,
                                     .bounds = self->rect,
                                     .ago = -5000000000};
    for (size_t i = 0; i < self->count; i++) {
        int8_t sample = self->samples[i];
        figures.least = sample < figures.least ? sample : figures.least;
        figures.most = (uint8_t)sample > figures.most ? (uint8_t)sample : figures.most;
        figures.sum += sample;
        figures.checksum = figures.checksum * 1099511628211u + (uint8_t)sample;
    }
    figures.mean = (float)(figures.sum / (double)self->count);
    figures.is_flat = figures.least == (int8_t)figures.most;
    return figures;
}

const int8_t *raster_image_row(const raster_image *self, uint32_t y, uint32_t *length)
{
    *length = self->rect.width;
    return y < self->rect.height ? self->samples + (size_t)y * self->rect.width : NULL;
}

const char *raster_image_path(const raster_image *self)
{
    return self->path;
}

int raster_image_encode(const raster_image *self, void *async, uint32_t await, uint32_t *yield)
{
    *yield = (uint32_t)self->count;
    if (self->count > await)
        return RASTER_E_AGAIN;
    memcpy(async, self->samples, self->count);
    return RASTER_E_OK;
}

int raster_image_planes(const raster_image *self, uint8_t *even, size_t even_room, size_t *even_used, int8_t *odd,
                        size_t odd_room, size_t *odd_used)
{
    *even_used = (self->count + 1) / 2;
    *odd_used = self->count / 2;
    if (*even_used > even_room || *odd_used > odd_room)
        return RASTER_E_AGAIN;
    for (size_t i = 0; i < self->count; i++)
        if (i % 2)
            odd[i / 2] = self->samples[i];
        else
            even[i / 2] = (uint8_t)self->samples[i];
    return RASTER_E_OK;
}

int raster_image_set_comment(raster_image *self, const char *string, int length)
{
    put_text(self->comment);
    self->comment = string ? copy(string, (size_t)length) : NULL;
    return RASTER_E_OK;
}

int raster_image_comment(const raster_image *self, char **comment)
{
    *comment = NULL;
    if (!self->comment)
        return RASTER_E_NOENT;
    *comment = malloc(strlen(self->comment) + 1); /* for C's own free(), so it is not counted */
    if (!*comment)
        abort();
    strcpy(*comment, self->comment);
    return RASTER_E_OK;
}

char *raster_image_export(const raster_image *self, const char *to)
{
    if (to && !*to)
        return NULL;
    size_t size = (to ? strlen(to) : 0) + 32;
    char *path = get(size);
    snprintf(path, size, "%s.%zu", to ? to : "none", self->count);
    return path;
}

void raster_forget(void *memory)
{
    put_text(memory);
}

int raster_image_fill(raster_image *self, const unsigned char *bytes, uint16_t count, const void *mask,
                      size_t mask_length)
{
    const uint8_t *masks = mask;
    if (!bytes)
        return -22;
    for (size_t i = 0; i < self->count; i++)
        self->samples[i] = (int8_t)((count ? bytes[i % count] : 0) ^ (mask_length ? masks[i % mask_length] : !!mask));
    return RASTER_E_OK;
}

int64_t raster_image_each(const raster_image *self, raster_sample sample, void *context, uint32_t most)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < self->count && i < most; i++) {
        raster_rect where = {(int32_t)i, self->rect.y, 1, 1};
        int64_t answer = sample(where, (float)self->samples[i] / 2, (uint8_t)(200 + i), i + 1 == self->count,
                                i % 2 ? RASTER_ALPHA : (raster_channels)2, i % 3 ? "lab\xc3\xa9l" : NULL,
                                self->path ? self->path : "none", self->samples, (uint16_t)(i < 3 ? i : 3), context);
        if (answer < -(INT64_C(1) << 62))
            return answer;
        sum += answer;
    }
    return sum;
}

int raster_around(raster_before before, void *before_data, raster_after after, void *after_data, uint32_t times)
{
    for (uint32_t i = 0; i < times; i++) {
        before(before_data);
        if (after && !after(i % 2 ? RASTER_SIGNED : RASTER_REAL, UINT64_MAX - i, after_data))
            return RASTER_E_NOENT;
    }
    return RASTER_E_OK;
}

int raster_step(int64_t *counter, enum raster_type *type, bool *flag, double *scale)
{
    *counter += INT64_C(1) << 40;
    *type = *type == RASTER_BYTE ? RASTER_SIGNED : RASTER_BYTE;
    *flag = !*flag;
    *scale /= 3;
    return RASTER_E_OK;
}

int raster_flip_other(int flip, raster_channels *channels)
{
    *channels = (raster_channels)((unsigned)*channels ^ ((unsigned)RASTER_RED | (unsigned)RASTER_ALPHA));
    return flip ^ RASTER_FLIP_BOTH;
}

int raster_image_type(const raster_image *self)
{
    return self->type;
}

int raster_image_close(const raster_image *self, int drop)
{
    return (int)self->count + drop;
}

int raster_image_to_string(const raster_image *self)
{
    return (int)self->count * 3;
}

int raster_self(int self, int delete, int Self, int range, int object)
{
    return self + 2 * delete + 3 * Self + 4 * range + 5 * object;
}

int64_t raster_live(void)
{
    return live;
}
