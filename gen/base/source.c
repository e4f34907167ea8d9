/* Reading source texts and finding places in them. */
#include "source.h"

#include "list.h"
#include "text.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    READ_SIZE = 16 * 1024,
    SHORT_LINE = 32 /* few texts have more lines than their length divided by this */
};

/* Where lines begin; empty until somebody asks. */
struct source_lines {
    struct arena *arena;
    LIST(size_t) starts;
    size_t last; /* the line that was asked for last: who reads on asks for it or the next one */
};

struct source *source_of_text(struct arena *arena, const char *name, const char *text, size_t length)
{
    struct source *source = arena_new(arena, struct source);
    *source = (struct source){name, text, length, arena_new(arena, struct source_lines)};
    source->lines->arena = arena;
    return source;
}

/* The offset behind the next line end at or after AT; 0 if there is none. */
static size_t next_line(const struct source *source, size_t at)
{
    const char *end = memchr(source->text + at, '\n', source->length - at);
    return end != NULL ? (size_t)(end - source->text) + 1 : 0;
}

/* Text without any line end is a line, too; so is what follows the last one. */
static const struct source_lines *lines_of(const struct source *source)
{
    struct source_lines *lines = source->lines;
    if (lines->starts.count != 0)
        return lines;
    list_reserve(lines->arena, &lines->starts, source->length / SHORT_LINE + 1);
    *list_add(lines->arena, &lines->starts) = 0;
    for (size_t at = next_line(source, 0); at != 0; at = next_line(source, at))
        *list_add(lines->arena, &lines->starts) = at;
    return lines;
}

/* Appends all that can be read; false with errno on failure. The size that a file says it has is only a hint. */
static bool read_all(struct text *out, int file)
{
    struct stat status;
    text_reserve(out, fstat(file, &status) == 0 && status.st_size > 0 ? (size_t)status.st_size + 1 : READ_SIZE);
    for (;;) {
        if (out->length + 1 >= out->capacity)
            text_reserve(out, READ_SIZE);
        ssize_t count = read(file, out->data + out->length, out->capacity - out->length - 1);
        if (count == 0) {
            out->data[out->length] = '\0';
            return true;
        }
        if (count < 0 && errno != EINTR)
            return false;
        out->length += count > 0 ? (size_t)count : 0;
    }
}

struct source *source_read(struct arena *arena, const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return NULL;
    struct text text = text_create(arena);
    bool is_read = read_all(&text, file); /* of a folder, read() says EISDIR */
    int error = errno;
    close(file);
    errno = error;
    return is_read ? source_of_text(arena, arena_copy_text(arena, path), text.data, text.length) : NULL;
}

struct place source_place(const struct source *source, size_t offset)
{
    if (offset > source->length)
        offset = source->length;
    /* The line is the last one that begins at or before the offset. */
    const struct source_lines *lines = lines_of(source);
    const size_t *starts = lines->starts.items;
    size_t low = starts[lines->last] <= offset ? lines->last : 0, high = lines->starts.count;
    if (low + 1 < high && starts[low + 1] > offset)
        high = low + 1;
    else if (low + 2 < high && starts[low + 2] > offset)
        high = low + 2;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    source->lines->last = low;
    return (struct place){source->name, (unsigned)low + 1, (unsigned)(offset - starts[low]) + 1};
}

size_t source_line_count(const struct source *source)
{
    return lines_of(source)->starts.count;
}

size_t source_line_start(const struct source *source, unsigned line)
{
    return lines_of(source)->starts.items[line - 1];
}

const char *source_line(struct arena *arena, const struct source *source, unsigned line)
{
    const struct source_lines *lines = lines_of(source);
    if (line == 0 || line > lines->starts.count)
        return "";
    size_t start = lines->starts.items[line - 1];
    size_t end = line < lines->starts.count ? lines->starts.items[line] - 1 : source->length;
    if (end > start && source->text[end - 1] == '\r')
        end--;
    return arena_copy(arena, source->text + start, end - start);
}
