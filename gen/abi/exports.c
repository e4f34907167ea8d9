/* Look-up by name and by version. */
#include "exports.h"

#include "../base/text.h"
#include "../model/target.h"

/* What several libraries export is found in the first of them. */
static void add_symbol(struct exports *exports, struct arena *arena, struct symbol *symbol)
{
    if (!symbol->is_superseded && !map_get(&exports->current, symbol->name))
        map_set(arena, &exports->current, symbol->name, symbol);
    if (!symbol->version)
        return;
    exports->has_versions = true;
    map_set(arena, &exports->versions, text_format(arena, "%s@%s", symbol->name, symbol->version), symbol);
}

struct exports exports_of(struct arena *arena, struct libraries libraries)
{
    struct exports exports = {.libraries = libraries};
    for (size_t i = 0; i < libraries.count; i++)
        for (size_t j = 0; j < libraries.items[i]->list.count; j++)
            add_symbol(&exports, arena, &libraries.items[i]->list.items[j]);
    return exports;
}

/* Most systems of ELF do not say in a file which they are; those libraries seem to be Linux's. */
static bool is_system(const char *told, const char *wanted)
{
    return text_equal(told, wanted) ||
           (text_equal(told, "linux") && (text_equal(wanted, "openbsd") || text_equal(wanted, "netbsd")));
}

bool exports_are_for(struct arena *arena, const struct symbols *library, const char *target)
{
    if (!library->target)
        return true;
    struct target machine = target_read(arena, library->target), wanted = target_read(arena, target);
    return text_equal(machine.arch, wanted.arch) && is_system(machine.system, wanted.system);
}

/* Whether the linker's names of C begin with an underscore, which those of exports do not. */
static bool is_underscored(const struct symbols *library)
{
    return text_equal(library->target, "i686-windows") || text_equal(library->format, "mach-o") ||
           text_ends_with(library->target ? library->target : "", "-macos");
}

const char *exports_name(const struct exports *exports, const struct declaration *declaration)
{
    const char *name = declaration->symbol;
    bool has_more = name && *name == '_' && is_underscored(exports->libraries.items[0]);
    return !name ? declaration->name : has_more ? name + 1 : name;
}

const struct symbol *exports_find(const struct exports *exports, struct arena *arena,
                                  const struct declaration *declaration)
{
    const char *name = exports_name(exports, declaration);
    const struct symbol *symbol = map_get(&exports->current, name);
    size_t length = strcspn(name, "@");
    /* kv_open@8 is a calling convention on one machine, which the names of a DLL do without as a rule */
    return symbol || !name[length] ? symbol : map_get(&exports->current, arena_copy(arena, name, length));
}

const struct symbol *exports_find_version(const struct exports *exports, struct arena *arena, const char *name,
                                          const char *version)
{
    return map_get(&exports->versions, text_format(arena, "%s@%s", name, version));
}
