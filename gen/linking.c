/* From what the user says and what is installed to -l options, and to what the libraries behind them export. */
#include "linking.h"

#include "abi/library.h"
#include "abi/words.h"
#include "passes/passes.h"

#include <ctype.h>
#include <string.h>

/* "zlib" of "/usr/include/zlib.h"; what no identifier may hold becomes an underscore. */
static char *stem(struct arena *arena, const char *path)
{
    const char *name = text_file_name(path);
    const char *dot = strrchr(name, '.');
    char *out = arena_copy(arena, name, dot && dot > name ? (size_t)(dot - name) : strlen(name));
    for (char *at = out; *at; at++)
        if (!isalnum((unsigned char)*at))
            *at = '_';
    return isdigit((unsigned char)*out) ? text_format(arena, "_%s", out) : out;
}

bool linking_find(const struct linking *linking, struct library *library)
{
    const char *version = linking->options->version ? linking->options->version : library->version;
    const char *path = library->headers.count ? library->headers.items[0] : linking->options->inputs.items[0];
    if (!library->link.libraries.count && !library->link.sources.count && !library->link.pkg_config)
        library->link = linking->options->link;
    if (!library->name)
        library->name = stem(linking->arena, linking->options->inputs.items[0]);
    if (!words_check(library, &linking->options->packages, linking->diagnostics))
        return false;
    if (!library_find(linking->arena, &library->link, &version, path, linking->target, linking->diagnostics))
        return false;
    library->version = version ? version : "0.0.0";
    return words_check(library, &linking->options->packages,
                       linking->diagnostics); /* now with what pkg-config answered */
}

/* Whether some own function is among the exports of a library, but not among those of the one that is linked anyway. */
static bool exports_any(const struct model *model, const struct map *exports, const struct map *linked)
{
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *declaration = model->declarations.items[i];
        if (declaration->is_own && declaration->kind == DECLARATION_FUNCTION && map_get(exports, declaration->name) &&
            !map_get(linked, declaration->name))
            return true;
    }
    return false;
}

static struct diagnostic *tell_library(const struct linking *linking, const char *message)
{
    return diagnostic_report(linking->diagnostics, DIAGNOSTIC_NOTE, "library", (struct place){0}, "%s", message);
}

/* What libc and libm export; false if nobody knows, or if none of it is the header's. Programs are linked with the
 * first of the two by themselves. */
static bool find_standard_exports(const struct linking *linking, struct model *model, struct map *out)
{
    const char *target = linking->target;
    struct link usual = {0}, numbers = {0};
    struct map of_numbers = {0}, none = {0};
    *list_add(linking->arena, &usual.libraries) = "c";
    *list_add(linking->arena, &numbers.libraries) = "m";
    if (!library_exports(out, linking->arena, &usual, target) ||
        !library_exports(&of_numbers, linking->arena, &numbers, target))
        return false;
    bool is_linked = !exports_any(model, &of_numbers, out);
    if (is_linked && !exports_any(model, out, &none))
        return false;
    for (size_t i = 0; i < of_numbers.count; i++)
        map_set(linking->arena, out, of_numbers.entries[i].key, of_numbers.entries[i].value);
    tell_library(linking, is_linked ? "the functions are the C library's; linking with nothing else"
                                    : "the functions are the C library's; linking with -lm");
    if (!is_linked) {
        model->library.link.libraries = numbers.libraries;
        model->library.link.sonames = numbers.sonames;
    }
    return true;
}

static bool links_something(const struct link *link)
{
    return link->libraries.count || link->sources.count;
}

/* Gathers the symbols that the header declares and EXPORTS lack; whether they have any of the others. */
static bool find_lacking(struct map *out, struct arena *arena, const struct model *model, const struct map *exports)
{
    bool has_some = false;
    for (size_t i = 0; i < model->declarations.count; i++) {
        const char *symbol = reach_symbol(model->declarations.items[i]);
        if (symbol && map_get(exports, symbol))
            has_some = true;
        else if (symbol)
            map_set(arena, out, symbol, (void *)symbol);
    }
    return has_some;
}

/* Back to what is known without the guess; where headers are is not undone, for they were read there. */
static void drop_guess(const struct linking *linking, struct library *library)
{
    struct link told = linking->options->link;
    library->link.libraries = told.libraries;
    library->link.library_dirs = told.library_dirs;
    library->link.pkg_config = library->link.guess = NULL;
    library->link.sonames.count = library->link.needed.count = library->link.packaged.count = 0;
    library->version = linking->options->version ? linking->options->version : "0.0.0";
}

/* What the libraries that are linked export; false if nobody knows, or if they were guessed and are not the header's.
 */
static bool find_linked_exports(const struct linking *linking, struct model *model, struct map *out)
{
    struct link *link = &model->library.link;
    struct diagnostics more = diagnostics_create(linking->arena);
    struct map lacking = {0};
    bool is_known = library_exports(out, linking->arena, link, linking->target);
    bool has_some = is_known && find_lacking(&lacking, linking->arena, model, out);
    if (lacking.count)
        has_some |= library_add_needed(out, linking->arena, link, linking->target, &lacking, &more);
    if (link->guess && lacking.count && !has_some) {
        drop_guess(linking, &model->library);
        *out = (struct map){0};
        return false;
    }
    if (link->guess)
        tell_library(linking, text_format(linking->arena, "linking %s", link->guess));
    for (size_t i = 0; i < more.list.count; i++)
        diagnostic_adopt(linking->diagnostics, &more.list.items[i]);
    return is_known;
}

/* A header without a library may be the C library's. */
bool linking_exports(const struct linking *linking, struct model *model, struct map *out)
{
    struct link *link = &model->library.link;
    if (links_something(link) && find_linked_exports(linking, model, out))
        return true;
    if (links_something(link))
        return false;
    if (find_standard_exports(linking, model, out))
        return true;
    if (!link->pkg_config)
        tell_library(linking, text_format(linking->arena, "no library called %s was found; the packages link with none",
                                          stem(linking->arena, linking->options->inputs.items[0])))
            ->advice = "say -l NAME, --pkg-config NAME or --source FILE";
    return false;
}
