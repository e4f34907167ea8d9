/* raster: images and windows onto them. Codes that are ints below zero, a class by the name of its pointer that keeps
 * an object of another, two buffers of one call, what is lent to callbacks in every width, macros as methods, paths. */
#ifndef RASTER_H
#define RASTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(BRIDGEGEN) && defined(__clang__)
# define NOTE(...) __attribute__((annotate("bg:" # __VA_ARGS__)))
#else
# define NOTE(...)
#endif

/** Codes as the kernel has them: zero, or less than zero. */
enum raster_errno {
    RASTER_E_OK = 0,
    RASTER_E_ONE = 1,     /**< It worked, with a single sample. */
    RASTER_E_NOENT = -2,  /**< There is no such thing. */
    RASTER_E_AGAIN = -11, /**< The room is too small. */
    RASTER_E_LEAST = -2147483647 - 1
} NOTE(errors=raster, ok=[RASTER_E_OK, RASTER_E_ONE], message=raster_strerror);

#define RASTER_FLIP_X 0x01
#define RASTER_FLIP_Y 0x02
#define RASTER_FLIP_BOTH (RASTER_FLIP_X | RASTER_FLIP_Y)

/** What a sample is. */
enum raster_type { RASTER_BYTE = 1, RASTER_SIGNED = -1, RASTER_REAL = 32 } NOTE(closed, name="sample_kind");

typedef enum { RASTER_RED = 1 << 0, RASTER_ALPHA = 1u << 31 } raster_channels NOTE(flags);

/** A rectangle. */
typedef struct raster_rect {
    int32_t x, y;
    uint16_t width NOTE(name=w);
    uint16_t height NOTE(name=h);
} raster_rect;

/** Figures of an image. */
struct raster_figures {
    int8_t least;
    unsigned char most;
    bool is_flat;
    float mean;
    double sum;
    size_t samples;
    enum raster_type type;
    raster_channels channels;
    int flip NOTE(enum="RASTER_FLIP_*", flags);
    raster_rect bounds;
    int64_t ago;
    uint64_t checksum;
};

typedef struct raster_image raster_image NOTE(class=Image, free=raster_image_unref, thread=sync);
typedef struct raster_window *raster_window_t NOTE(class=Window, free=raster_window_close);

NOTE(return.own=borrow, return.null=never) const char *raster_strerror(int code);

/** An image whose samples begin with `first`; RASTER_E_LEAST if it is too wide. */
NOTE(ctor=Image, err=raster)
int raster_image_new(raster_rect rect, enum raster_type type, signed char first,
                     raster_image **self NOTE(out, own=give));
/** An image by a path; NULL if that is empty. */
NOTE(ctor=Image, return.own=give, return.null=error)
raster_image *raster_image_load(const char *path NOTE(enc=path, len=nul),
                                unsigned flip NOTE(enum="RASTER_FLIP_*", flags));
void raster_image_unref(raster_image *image);

/** A window, which keeps its image; RASTER_E_NOENT if it is wider. */
NOTE(ctor=Window, err=raster)
int raster_window_open(raster_image *of, const struct raster_rect *rect NOTE(null=ok),
                       raster_window_t *out NOTE(out, own=give));
void raster_window_close(raster_window_t window);
/** Another handle of the image, if it is wanted. */
NOTE(method=Window, return.own=give, return.null=ok)
raster_image *raster_window_image(raster_window_t window, bool is_wanted);
/** Figures of the image, unless the window lies at 99. */
NOTE(method=Window, err=raster, absent=[RASTER_E_NOENT])
int raster_window_figures(raster_window_t window, struct raster_figures *out NOTE(out));

NOTE(method=Image) struct raster_figures raster_image_figures(const raster_image *self);
NOTE(method=Image, return.own=borrow, return.of=self, return.len=length, return.null=ok)
const int8_t *raster_image_row(const raster_image *self, uint32_t y, uint32_t *length);
NOTE(method=Image, return.own=borrow, return.of=self, return.null=ok, return.enc=path)
const char *raster_image_path(const raster_image *self);
NOTE(method=Image, err=raster)
int raster_image_encode(const raster_image *self,
                        void *async NOTE(out, cap=await, used=yield, twice=RASTER_E_AGAIN), uint32_t await,
                        uint32_t *yield);
/** Every other sample, and those between. */
NOTE(method=Image, err=raster)
int raster_image_planes(const raster_image *self,
                        uint8_t *even NOTE(out, cap=even_room, used=even_used, twice=RASTER_E_AGAIN),
                        size_t even_room, size_t *even_used, int8_t *odd NOTE(out, cap=odd_room, used=odd_used),
                        size_t odd_room, size_t *odd_used);

NOTE(method=Image, err=raster)
int raster_image_set_comment(raster_image *self, const char *string NOTE(null=ok, len=length), int length);
NOTE(method=Image, err=raster, absent=[RASTER_E_NOENT])
int raster_image_comment(const raster_image *self, char **comment NOTE(out, own=give, free=free));
/** A file name for the image; NULL if `to` is empty. */
NOTE(method=Image, return.own=give, return.free=raster_forget, return.null=error, return.enc=path)
char *raster_image_export(const raster_image *self, const char *to NOTE(enc=path, null=ok));
void raster_forget(void *memory);
/** Repeats the bytes, each changed by the mask; an empty mask is not an absent one. */
NOTE(method=Image, err=raster)
int raster_image_fill(raster_image *self, const unsigned char *bytes NOTE(len=count), uint16_t count,
                      const void *mask NOTE(len=mask_length, null=ok), size_t mask_length);

/** Sees a sample. @return what is added up, or the least number to stop */
typedef int64_t (*raster_sample)(raster_rect where, float value, unsigned char row, bool is_last,
                                 raster_channels channels, const char *label, const char *path, const int8_t *line,
                                 uint16_t line_length, void *context)
    NOTE(context.userdata, label.null=ok, path.enc=path, line.len=line_length, on_throw=-9000000000000000000);
NOTE(method=Image)
int64_t raster_image_each(const raster_image *self, raster_sample sample NOTE(scope=call),
                          void *context NOTE(userdata), uint32_t most);

typedef void (*raster_before)(void *data);
typedef bool (*raster_after)(enum raster_type type, uint64_t number, void *data) NOTE(on_throw=0);
/** Calls both in turn; RASTER_E_NOENT if the second had enough. */
NOTE(err=raster)
int raster_around(raster_before before NOTE(scope=call), void *before_data,
                  raster_after after NOTE(scope=call, null=ok), void *after_data, uint32_t times);

NOTE(err=raster)
int raster_step(int64_t *counter NOTE(inout), enum raster_type *type NOTE(inout), bool *flag NOTE(inout),
                double *scale NOTE(inout));
NOTE(return.enum="RASTER_FLIP_*", return.flags)
int raster_flip_other(int flip NOTE(enum="RASTER_FLIP_*", flags), raster_channels *channels NOTE(inout));

NOTE(method=Image) static inline bool raster_image_is_flat(const raster_image *self)
{
    return raster_image_figures(self).is_flat;
}
#define raster_rect_area(rect) ((uint32_t)(rect).width * (rect).height)
#define raster_image_count(self) (raster_image_figures(self).samples)
#ifdef BRIDGEGEN
uint32_t(raster_rect_area)(raster_rect rect) NOTE(macro);
size_t(raster_image_count)(const raster_image *self) NOTE(macro, method=Image);
#endif

/* Names that mean something elsewhere. */
NOTE(method=Image) int raster_image_type(const raster_image *self);
NOTE(method=Image) int raster_image_close(const raster_image *self, int drop);
NOTE(method=Image) int raster_image_to_string(const raster_image *self);
int raster_self(int self, int delete, int Self, int range, int object);

/** Images, windows and texts alive. For tests. */
int64_t raster_live(void);

#endif
