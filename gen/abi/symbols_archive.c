/* Archives of objects, as every `ar` and every linker of Windows writes them. The members are asked, and the index,
 * which knows names alone, for those that nobody here can read. An import library is an archive, too: what it stands
 * for is what its DLL exports. */
#include "symbols_formats.h"

#include "../base/hash.h"
#include "../base/text.h"

#include <stdlib.h>

/* A member's header: its name, its size in decimal digits. */
enum { MAGIC = 8, HEADER = 60, NAME = 16, SIZE_AT = 48, SIZE_DIGITS = 10 };

/* A member of which BSD's `ar` keeps the name before the bytes: "#1/20". */
static struct image without_name(const struct image *member, const char *name)
{
    return text_starts_with(name, "#1/") ? image_rest(member, strtoull(name + 3, NULL, 10)) : *member;
}

/* Whether a member is an index or the table of long names; "/17" is a name in that. */
static bool is_table(const char *name)
{
    return *name == '/' && (name[1] < '0' || name[1] > '9');
}

/* The index: how many names, where the member of each begins, in the order of the members, and the names. */
struct index {
    struct image members, names;
    unsigned width;      /* of a number */
    uint64_t next, name; /* the first name that was not yet asked for, and where it is */
};

static struct index read_index(const struct image *member, unsigned width)
{
    struct image image = *member;
    image.is_big_endian = true;
    struct image members = image_table(&image, width, image_number(&image, 0, width), width);
    return (struct index){members, image_rest(&image, width + members.length), width, 0, 0};
}

/* Adds the names that the index has for the member at AT. */
static void add_indexed(struct symbols *out, struct index *index, uint64_t at)
{
    for (; index->next < index->members.length && image_is_sound(&index->names); index->next += index->width) {
        uint64_t member = image_number(&index->members, index->next, index->width);
        if (member > at)
            return;
        const char *name = image_text(&index->names, index->name);
        index->name += strlen(name) + 1;
        if (member == at)
            symbols_add(out, &index->names, (struct symbol){.name = name, .kind = SYMBOL_OTHER});
    }
}

/* Whether the member tells its symbols. What a compiler leaves to the linker to compile is in a format of its own, or
 * in an object that has nothing but a mark. */
static bool read_member(struct symbols *out, const struct image *member)
{
    size_t before = out->list.count;
    bool is_read = symbols_read_object(out, member);
    bool is_mark = out->list.count == before + 1 && text_equal(out->list.items[before].name, "__gnu_lto_slim");
    out->list.count -= is_mark;
    return is_read && !is_mark;
}

static void read_members(struct symbols *out, const struct image *archive)
{
    struct index index = {0};
    for (uint64_t at = MAGIC; at < archive->length && image_is_sound(archive);) {
        const char *name = image_field(archive, at, NAME);
        uint64_t size = strtoull(image_field(archive, at + SIZE_AT, SIZE_DIGITS), NULL, 10);
        struct image member = image_part(archive, at + HEADER, size);
        member = without_name(&member, name);
        bool is_wide = text_starts_with(name, "/SYM64/ ");
        if (at == MAGIC && size && (is_wide || text_starts_with(name, "/ ")))
            index = read_index(&member, is_wide ? 8 : 4);
        else if (!is_table(name) && image_is_sound(archive) && !read_member(out, &member) && index.width)
            add_indexed(out, &index, at);
        at += HEADER + size + size % 2;
    }
}

static const char import_prefix[] = "__imp_";

/* What linkers of Windows put into import libraries for themselves. */
static bool is_scaffold(const char *name)
{
    static const char *const starts[] = {"_head_", "__IMPORT_DESCRIPTOR_", "__NULL_IMPORT_DESCRIPTOR", "__nm_", "_nm__",
                                         ".refptr."};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (text_starts_with(name, starts[i]))
            return true;
    return text_ends_with(name, "_iname") || text_ends_with(name, "_NULL_THUNK_DATA");
}

/* Whether what a linker finds is something to call for by name, once: OUT names it then. A function of a DLL is there
 * twice, as itself and as the pointer to it; of a variable there is only that. */
static bool is_offered(struct symbol *out, const struct symbol *symbol, const struct map *known, bool is_import)
{
    *out = *symbol;
    if (!is_import)
        return true;
    if (!text_starts_with(symbol->name, import_prefix))
        return !is_scaffold(symbol->name);
    out->name += strlen(import_prefix);
    out->kind = SYMBOL_OBJECT;
    return !map_get(known, out->name);
}

/* The same weak symbol may be in many members; a linker takes the first one it meets. */
static void keep_offered(struct symbols *out, const struct symbols *found, struct arena *arena, bool is_import)
{
    struct map known = {0}, taken = {0};
    for (size_t i = 0; i < found->list.count; i++)
        map_set(arena, &known, found->list.items[i].name, &found->list.items[i]);
    for (size_t i = 0; i < found->list.count; i++) {
        struct symbol symbol;
        if (!is_offered(&symbol, &found->list.items[i], &known, is_import) || map_get(&taken, symbol.name))
            continue;
        map_set(arena, &taken, symbol.name, &found->list.items[i]);
        *list_add(arena, &out->list) = symbol;
    }
}

void symbols_read_archive(struct symbols *out, const struct image *image)
{
    struct symbols found = {.format = "archive"};
    read_members(&found, image);
    bool is_import = false;
    for (size_t i = 0; i < found.list.count && !is_import; i++)
        is_import = text_starts_with(found.list.items[i].name, import_prefix);
    *out = (struct symbols){.format = is_import ? "import-library" : found.format, .target = found.target,
                            .soname = found.soname};
    keep_offered(out, &found, image->file->arena, is_import);
}
