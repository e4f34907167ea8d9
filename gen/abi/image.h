/* The bytes of a binary file, as parts of parts: a table in a member of an archive, a slice of a fat file.
 *
 * Whatever is read is held against the end of its part, here and nowhere else. The first wish that cannot be granted
 * makes the whole file a damaged one and is kept as its fault; until somebody looks, numbers are 0, texts "" and parts
 * empty, so that loops over parts end. Readers keep nothing that lies in the file: texts are copies, and all of them
 * together are limited, for a file may name the same long text a million times. */
#ifndef ABI_IMAGE_H
#define ABI_IMAGE_H

#include "../base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* What the parts of one file share. */
struct image_file {
    struct arena *arena;
    const char *fault; /* what is wrong with the file, as a sentence; NULL: nothing so far */
    uint64_t kept;     /* bytes of memory that what was read takes */
};

struct image {
    struct image_file *file;
    const unsigned char *bytes;
    uint64_t length;
    uint64_t start;            /* of the part in the file */
    bool is_big_endian;
};

/* The file of LENGTH bytes as one part. */
struct image image_of(struct image_file *file, const void *bytes, uint64_t length);

/* LENGTH bytes from OFFSET as a part of its own; COUNT items of SIZE bytes; all from OFFSET on. */
struct image image_part(const struct image *image, uint64_t offset, uint64_t length);
struct image image_table(const struct image *image, uint64_t offset, uint64_t count, uint64_t size);
struct image image_rest(const struct image *image, uint64_t offset);

/* The unsigned number of SIZE bytes, 8 at most, at OFFSET. */
uint64_t image_number(const struct image *image, uint64_t offset, unsigned size);

/* Whether the part begins with these bytes; a shorter one does not, and is none the worse for it. */
bool image_starts_with(const struct image *image, const void *bytes, size_t length);

/* A copy of the NUL-terminated text at OFFSET. */
const char *image_text(const struct image *image, uint64_t offset);

/* A copy of at most LENGTH bytes at OFFSET, to the first NUL. */
const char *image_field(const struct image *image, uint64_t offset, uint64_t length);

/* Notes that what was read takes SIZE bytes of memory for good: a fault if that is too much of it. */
void image_keep(const struct image *image, uint64_t size);

/* Makes the file a damaged one, unless it is already: WHAT, a text that lives as long as the file, at OFFSET. */
void image_fault(const struct image *image, const char *what, uint64_t offset);

/* Whether nothing is wrong so far. */
bool image_is_sound(const struct image *image);

#endif
