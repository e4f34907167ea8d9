/* Tells the format and hands the image to its reader. */
#include "symbols_formats.h"

#include "../base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct format {
    const char *magic;
    void (*read)(struct symbols *out, const struct image *image);
};

static const struct format libraries[] = {
    {"MZ", symbols_read_pe}, {"!<arch>\n", symbols_read_archive}, {NULL, NULL}};
static const struct format objects[] = {{"\177ELF", symbols_read_elf},
                                        {"\xce\xfa\xed\xfe", symbols_read_macho},
                                        {"\xcf\xfa\xed\xfe", symbols_read_macho},
                                        {"\xfe\xed\xfa\xce", symbols_read_macho},
                                        {"\xfe\xed\xfa\xcf", symbols_read_macho},
                                        {NULL, NULL}};

static bool read_as(struct symbols *out, const struct image *image, const struct format *formats)
{
    while (formats->magic && !image_starts_with(image, formats->magic, strlen(formats->magic)))
        formats++;
    if (formats->magic)
        formats->read(out, image);
    return formats->magic != NULL;
}

bool symbols_read_object(struct symbols *out, const struct image *image)
{
    if (read_as(out, image, objects))
        return true;
    bool is_coff = symbols_is_coff(image);
    if (is_coff)
        symbols_read_coff(out, image);
    return is_coff;
}

/* A name of the file as it may be printed: no name of C has anything else in it, and a hostile one might. */
static const char *visible(struct arena *arena, const char *name)
{
    static struct text_special nothing = {.characters = ""};
    struct text text = text_create(arena);
    if (!name || !name[text_plain(name, &nothing)])
        return name;
    text_append_visible(&text, name);
    return text.data;
}

void symbols_add(struct symbols *out, const struct image *image, struct symbol symbol)
{
    struct arena *arena = image->file->arena;
    if (!*symbol.name)
        return;
    symbol.name = visible(arena, symbol.name);
    symbol.version = visible(arena, symbol.version);
    symbol.forward = visible(arena, symbol.forward);
    image_keep(image, sizeof symbol);
    *list_add(arena, &out->list) = symbol;
}

void symbols_add_needed(struct symbols *out, const struct image *image, const char *soname)
{
    image_keep(image, sizeof soname);
    *list_add(image->file->arena, &out->needed) = visible(image->file->arena, soname);
}

const char *symbols_target(const struct image *image, const struct machine *table, uint64_t number,
                           const char *system)
{
    while (table->name && table->number != number)
        table++;
    return table->name ? text_format(image->file->arena, "%s-%s", table->name, system)
                       : text_format(image->file->arena, "machine-%" PRIu64 "-%s", number, system);
}

enum symbols_status symbols_read(struct symbols *out, const char **problem, struct arena *arena, const void *bytes,
                                 uint64_t length, const char *target)
{
    struct image_file file = {.arena = arena};
    struct image whole = image_of(&file, bytes, length), image = symbols_slice(&whole, target);
    bool is_library = read_as(out, &image, libraries) || symbols_read_object(out, &image);
    out->soname = visible(arena, out->soname);
    if (is_library && image_is_sound(&image))
        return SYMBOLS_READ;
    *out = (struct symbols){0};
    *problem = file.fault ? file.fault : "it is none of the formats that are known";
    return file.fault ? SYMBOLS_DAMAGED : SYMBOLS_NO_LIBRARY;
}

enum symbols_status symbols_read_file(struct symbols *out, const char **problem, struct arena *arena, const char *path,
                                      const char *target)
{
    struct stat status;
    errno = 0;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    bool is_file = file >= 0 && fstat(file, &status) == 0 && S_ISREG(status.st_mode);
    size_t length = is_file ? (size_t)status.st_size : 0;
    void *bytes = length ? mmap(NULL, length, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    *problem = strerror(errno);
    enum symbols_status result = errno ? SYMBOLS_NO_FILE : SYMBOLS_NO_LIBRARY;
    if (file >= 0)
        close(file);
    if (bytes == MAP_FAILED)
        return result;
    result = symbols_read(out, problem, arena, bytes, length, target);
    out->path = path;
    munmap(bytes, length);
    return result;
}

const char *symbol_kind_name(enum symbol_kind kind)
{
    static const char *const names[] = {"function", "object", "thread-local", "other"};
    return names[kind];
}
