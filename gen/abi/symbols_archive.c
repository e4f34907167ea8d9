/* Archives of objects, as every `ar` and every linker of Windows writes them. The members are asked, not the index,
 * which knows names alone. An import library is an archive, too: what it stands for is what its DLL exports. */
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

static void read_members(struct symbols *out, const struct image *archive)
{
    for (uint64_t at = MAGIC; at < archive->length && image_is_sound(archive);) {
        const char *name = image_field(archive, at, NAME);
        uint64_t size = strtoull(image_field(archive, at + SIZE_AT, SIZE_DIGITS), NULL, 10);
        struct image member = image_part(archive, at + HEADER, size);
        member = without_name(&member, name);
        if (!is_table(name) && image_is_sound(archive))
            symbols_read_object(out, &member);
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
