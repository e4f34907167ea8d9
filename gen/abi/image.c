/* One function says what lies inside; all others ask it. */
#include "image.h"

#include "../base/text.h"

#include <inttypes.h>

/* No name of a symbol is longer; and no library has more of them than fit here. */
enum { LONGEST_TEXT = 16384, MOST_MEMORY = 256 << 20 };

struct image image_of(struct image_file *file, const void *bytes, uint64_t length)
{
    return (struct image){.file = file, .bytes = bytes, .length = length};
}

void image_fault(const struct image *image, const char *what, uint64_t offset)
{
    struct image_file *file = image->file;
    if (!file->fault)
        file->fault = text_format(file->arena, "%s at byte %" PRIu64, what, image->start + offset);
}

bool image_is_sound(const struct image *image)
{
    return !image->file->fault;
}

void image_keep(const struct image *image, uint64_t size)
{
    image->file->kept += size;
    if (image->file->kept > MOST_MEMORY)
        image_fault(image, "the names of its symbols take too much memory", 0);
}

/* Where LENGTH bytes at OFFSET are; NULL, and a fault, if they leave the part. */
static const unsigned char *bytes_at(const struct image *image, uint64_t offset, uint64_t length)
{
    if (offset <= image->length && length <= image->length - offset)
        return image->bytes + offset;
    image_fault(image, "it is cut off or damaged", offset);
    return NULL;
}

struct image image_part(const struct image *image, uint64_t offset, uint64_t length)
{
    struct image part = *image;
    const unsigned char *bytes = bytes_at(image, offset, length);
    part.bytes = bytes ? bytes : image->bytes;
    part.length = bytes ? length : 0;
    part.start += bytes ? offset : 0;
    return part;
}

struct image image_table(const struct image *image, uint64_t offset, uint64_t count, uint64_t size)
{
    /* A count that no file can hold would overflow, and be a small one. */
    return image_part(image, offset, count > image->length / size ? UINT64_MAX : count * size);
}

struct image image_rest(const struct image *image, uint64_t offset)
{
    return image_part(image, offset, offset < image->length ? image->length - offset : 0);
}

uint64_t image_number(const struct image *image, uint64_t offset, unsigned size)
{
    const unsigned char *bytes = bytes_at(image, offset, size);
    uint64_t value = 0;
    for (unsigned i = 0; bytes && i < size; i++)
        value = value << 8 | bytes[image->is_big_endian ? i : size - 1 - i];
    return value;
}

bool image_starts_with(const struct image *image, const void *bytes, size_t length)
{
    return image->length >= length && memcmp(image->bytes, bytes, length) == 0;
}

const char *image_field(const struct image *image, uint64_t offset, uint64_t length)
{
    const unsigned char *bytes = bytes_at(image, offset, length);
    const char *text = bytes ? arena_copy(image->file->arena, bytes, strnlen((const char *)bytes, length)) : "";
    image_keep(image, strlen(text));
    return text;
}

const char *image_text(const struct image *image, uint64_t offset)
{
    const unsigned char *bytes = bytes_at(image, offset, 1);
    uint64_t room = bytes ? image->length - offset : 0;
    size_t longest = room < LONGEST_TEXT ? (size_t)room : LONGEST_TEXT;
    if (bytes && memchr(bytes, 0, longest))
        return image_field(image, offset, longest);
    image_fault(image, "a name has no end", offset);
    return "";
}
