/* The built libraries, held against what the headers promise and against each other. A header alone cannot know whether
 * what it declares is there; a library alone cannot know whether what is there was promised. */
#include "comparison.h"

#include "../base/text.h"
#include "../base/words.h"
#include "../model/type.h"

/* Whether a declaration promises a symbol to link with. */
static bool is_promise(const struct declaration *declaration)
{
    bool is_function = declaration->kind == DECLARATION_FUNCTION;
    return (is_function || declaration->kind == DECLARATION_VARIABLE) && declaration->is_own && declaration->name &&
           !declaration->is_static && !declaration->is_inline && !declaration->variant_of && !declaration->alias_of;
}

/* The promise of one side that DECLARATION of the other one is. */
static const struct declaration *promise_of(const struct side *side, const struct declaration *declaration)
{
    const struct declaration *other = map_get(&side->declarations[declaration->kind], side_name(declaration));
    return other && is_promise(other) ? other : NULL;
}

/* What a symbol is, for people: "kv_open@@KV_2.0 (weak)". */
static const char *symbol_text(struct arena *arena, const struct symbol *symbol)
{
    const char *mark = symbol->is_superseded ? "@" : "@@";
    return text_format(arena, "%s%s%s%s", symbol->name, symbol->version ? mark : "",
                       symbol->version ? symbol->version : "", symbol->is_weak ? " (weak)" : "");
}

static const char not_exported[] = "not exported";

/* --- a declaration that both sides have, whose symbol both libraries have --- */

struct pair {
    struct comparison *comparison;
    const struct declaration *old, *new;
    const struct symbol *was, *is;
};

static void add(const struct pair *pair, enum rule rule, const char *was, const char *is)
{
    comparison_add(pair->comparison, rule, comparison_symbol(pair->comparison, pair->new), NULL,
                   (struct change_side){pair->old->place, was}, (struct change_side){pair->new->place, is});
}

/* The length of an array that the header leaves open is known to the library alone. */
static void compare_sizes(const struct pair *pair)
{
    struct arena *arena = pair->comparison->arena;
    const struct type *type = type_canonical(pair->new->type);
    bool is_open = type->kind == TYPE_ARRAY && type->count == TYPE_COUNT_OPEN;
    if (is_open && pair->was->size && pair->is->size && pair->was->size != pair->is->size)
        add(pair, RULE_SYMBOL_SIZE, text_format(arena, "%llu bytes", (unsigned long long)pair->was->size),
            text_format(arena, "%llu bytes", (unsigned long long)pair->is->size));
}

static void compare_symbols(const struct pair *pair)
{
    struct arena *arena = pair->comparison->arena;
    const struct symbol *was = pair->was, *is = pair->is;
    if (was->kind != is->kind && was->kind != SYMBOL_OTHER && is->kind != SYMBOL_OTHER)
        add(pair, RULE_SYMBOL_KIND, symbol_kind_name(was->kind), symbol_kind_name(is->kind));
    if (was->is_weak != is->is_weak)
        add(pair, RULE_SYMBOL_BINDING, was->is_weak ? "weak" : "strong", is->is_weak ? "weak" : "strong");
    if (was->is_protected != is->is_protected)
        add(pair, RULE_SYMBOL_VISIBILITY, was->is_protected ? "protected" : "default",
            is->is_protected ? "protected" : "default");
    if (was->version && is->version && !text_equal(was->version, is->version) &&
        exports_find_version(&pair->comparison->new.exports, arena, was->name, was->version))
        add(pair, RULE_VERSION_DEFAULT, symbol_text(arena, was), symbol_text(arena, is));
    compare_sizes(pair);
}

/* --- promises --- */

/* The symbol that programs were linked with which use an old declaration; NULL if there was none, or nobody knows. */
static const struct symbol *old_symbol(const struct comparison *comparison, const struct declaration *old)
{
    const struct side *side = &comparison->old;
    return side->is_built ? exports_find(&side->exports, comparison->arena, old) : NULL;
}

bool diff_keeps_symbol(const struct comparison *comparison, const struct declaration *old)
{
    const struct symbol *was = old_symbol(comparison, old);
    return side_exports(&comparison->new, old) ||
           (was && was->version && comparison->new.is_built &&
            exports_find_version(&comparison->new.exports, comparison->arena, was->name, was->version));
}

/* What is declared, and not there to link with: it never was, it is gone, or it is left for old programs alone. */
static void add_missing(struct comparison *comparison, const struct declaration *old, const struct declaration *new)
{
    const struct symbol *was = old ? old_symbol(comparison, old) : NULL;
    struct change_side before = {.place = old ? old->place : (struct place){0}};
    enum rule rule = RULE_SYMBOL_MISSING;
    if (old && side_lacks(&comparison->old, old))
        return; /* it was not there before either */
    if (was) {
        rule = diff_keeps_symbol(comparison, old) ? RULE_SYMBOL_RETIRED : RULE_SYMBOL_REMOVED;
        before.value = symbol_text(comparison->arena, was);
    }
    comparison_add(comparison, rule, comparison_symbol(comparison, new), NULL, before,
                   (struct change_side){new->place, not_exported});
}

static void compare_promise(struct comparison *comparison, const struct declaration *new)
{
    const struct declaration *old = promise_of(&comparison->old, new);
    if (!comparison->new.is_built)
        return;
    struct pair pair = {comparison, old, new, NULL, exports_find(&comparison->new.exports, comparison->arena, new)};
    if (!pair.is) {
        add_missing(comparison, old, new);
    } else if (old && comparison->old.is_built) {
        pair.was = old_symbol(comparison, old);
        if (pair.was)
            compare_symbols(&pair);
        else
            add(&pair, RULE_SYMBOL_PROVIDED, not_exported, symbol_text(comparison->arena, pair.is));
    }
}

/* --- symbols that no header declares --- */

/* What linkers and compilers put into every library. */
static struct words linkers = WORDS("_init", "_fini", "_end", "_edata", "_etext", "__bss_start", "__data_start");

static void add_name(struct map *out, const struct comparison *comparison, const struct declaration *declaration)
{
    const struct exports *exports = comparison->new.is_built ? &comparison->new.exports : &comparison->old.exports;
    const char *name = exports_name(exports, declaration);
    map_set(comparison->arena, out, arena_copy(comparison->arena, name, strcspn(name, "@")), (void *)declaration);
}

/* Adds the names by which a side's functions and variables are exported, whosever they are, and the record of its ABI.
 */
static void add_names(struct map *out, const struct comparison *comparison, const struct side *side)
{
    struct declaration *record = arena_new(comparison->arena, struct declaration);
    *record = (struct declaration){.kind = DECLARATION_VARIABLE, .name = side->model->library.abi.name};
    if (record->name)
        add_name(out, comparison, record);
    for (size_t i = 0; i < side->model->declarations.count; i++) {
        const struct declaration *declaration = side->model->declarations.items[i];
        if (declaration->kind == DECLARATION_FUNCTION || declaration->kind == DECLARATION_VARIABLE)
            add_name(out, comparison, declaration);
    }
}

/* What a library of one side exports and no side declares, and the other side does not export. The names in an archive
 * are there for its objects, too: which are meant for others nobody can tell. */
static void add_undeclared(struct comparison *comparison, const struct map *declared, const struct symbols *library,
                           bool is_old)
{
    const struct side *other = is_old ? &comparison->new : &comparison->old;
    size_t count = text_equal(library->format, "archive") ? 0 : library->list.count;
    for (size_t i = 0; i < count; i++) {
        const struct symbol *symbol = &library->list.items[i];
        bool is_kept = other->is_built && map_get(&other->exports.current, symbol->name);
        if (symbol->is_superseded || is_kept || words_have(&linkers, symbol->name) || map_get(declared, symbol->name))
            continue;
        struct change_side none = {0}, here = {{.file = library->path}, symbol_text(comparison->arena, symbol)};
        comparison_add(comparison, is_old ? RULE_UNDECLARED_REMOVED : RULE_UNDECLARED_ADDED, symbol->name, NULL,
                       is_old ? here : none, is_old ? none : here);
    }
}

/* --- versions and the libraries themselves --- */

/* Versions that are gone of what is still exported; what is gone altogether is told as that. */
static void compare_versions(struct comparison *comparison, const struct map *declared, const struct symbols *library)
{
    struct arena *arena = comparison->arena;
    const struct exports *new = &comparison->new.exports;
    for (size_t i = 0; i < library->list.count; i++) {
        const struct symbol *was = &library->list.items[i], *is = map_get(&new->current, was->name);
        if (!is || !was->version || exports_find_version(new, arena, was->name, was->version))
            continue;
        enum rule rule = map_get(declared, was->name) ? RULE_VERSION_REMOVED : RULE_UNDECLARED_REMOVED;
        comparison_add(comparison, rule, was->name, was->version,
                       (struct change_side){{.file = library->path}, symbol_text(arena, was)},
                       (struct change_side){.value = symbol_text(arena, is)});
    }
}

/* The library of the new side that programs linked with an old one will load, or the one in its place. */
static const struct symbols *successor(const struct libraries *new, const struct symbols *old, size_t place)
{
    for (size_t i = 0; i < new->count; i++)
        if (text_equal(new->items[i]->soname, old->soname))
            return new->items[i];
    return new->items[place < new->count ? place : new->count - 1];
}

static void compare_library(struct comparison *comparison, const struct map *declared, size_t place)
{
    const struct exports *exports = &comparison->old.exports;
    const struct symbols *old = exports->libraries.items[place];
    const struct symbols *new = successor(&comparison->new.exports.libraries, old, place);
    struct change_side was = {{.file = old->path}, NULL}, is = {{.file = new->path}, NULL};
    const char *name = old->soname ? old->soname : text_file_name(old->path);
    if (exports->has_versions && !comparison->new.exports.has_versions)
        comparison_add(comparison, RULE_VERSIONS_DROPPED, name, NULL, was, is);
    else
        compare_versions(comparison, declared, old);
    was.value = old->soname ? old->soname : "no name";
    is.value = new->soname ? new->soname : "no name";
    if (!text_equal(was.value, is.value))
        comparison_add(comparison, RULE_SONAME, name, NULL, was, is);
}

void diff_symbols(struct comparison *comparison)
{
    const struct side *old = &comparison->old, *new = &comparison->new;
    struct map declared = {0};
    if (!old->is_built && !new->is_built)
        return;
    add_names(&declared, comparison, old);
    add_names(&declared, comparison, new);
    for (size_t i = 0; i < new->model->declarations.count; i++) {
        const struct declaration *declaration = new->model->declarations.items[i];
        if (is_promise(declaration) && promise_of(new, declaration) == declaration)
            compare_promise(comparison, declaration);
    }
    const struct libraries *before = &old->exports.libraries, *after = &new->exports.libraries;
    for (size_t i = 0; old->is_built && new->is_built && i < before->count; i++) {
        compare_library(comparison, &declared, i);
        add_undeclared(comparison, &declared, before->items[i], true);
    }
    for (size_t i = 0; new->is_built && i < after->count; i++)
        add_undeclared(comparison, &declared, after->items[i], false);
}
