/* Reading source texts and finding places in them. */
#include "source.h"

#include "text.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Text without any line end is a line, too; so is what follows the last one. */
static size_t count_lines(const char *text, size_t length)
{
    const char *end = text + length;
    size_t count = 1;
    for (const char *at = text; (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++)
        count++;
    return count;
}

struct source *source_of_text(struct arena *arena, const char *name, const char *text, size_t length)
{
    struct source *source = arena_new(arena, struct source);
    const char *end = text + length;
    *source = (struct source){.name = name, .text = text, .length = length};
    source->lines = arena_allocate(arena, count_lines(text, length) * sizeof *source->lines);
    source->line_count = 1;
    for (const char *at = text; (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++)
        source->lines[source->line_count++] = (size_t)(at + 1 - text);
    return source;
}

/* Appends all that can be read; false with errno on failure. */
static bool read_all(struct text *out, int file)
{
    char chunk[16 * 1024];
    for (;;) {
        ssize_t count = read(file, chunk, sizeof chunk);
        if (count == 0)
            return true;
        if (count > 0)
            text_append_bytes(out, chunk, (size_t)count);
        else if (errno != EINTR)
            return false;
    }
}

/* An empty text with room for the whole of a regular file, so that it need not grow. */
static struct text text_for(struct arena *arena, int file)
{
    struct stat status;
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode))
        return text_create(arena);
    size_t capacity = (size_t)status.st_size + 1;
    return (struct text){.arena = arena, .data = arena_allocate(arena, capacity), .capacity = capacity};
}

struct source *source_read(struct arena *arena, const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return NULL;
    struct text text = text_for(arena, file);
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
    size_t low = 0, high = source->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (source->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return (struct place){source->name, (unsigned)low + 1, (unsigned)(offset - source->lines[low]) + 1};
}

const char *source_line(struct arena *arena, const struct source *source, unsigned line)
{
    if (line == 0 || line > source->line_count)
        return "";
    size_t start = source->lines[line - 1];
    size_t end = line < source->line_count ? source->lines[line] - 1 : source->length;
    if (end > start && source->text[end - 1] == '\r')
        end--;
    return arena_copy(arena, source->text + start, end - start);
}
