/* Renders a language's table of files into an output. */
#include "package.h"

#include "../base/source.h"

#include <errno.h>
#include <string.h>

/* The files of runtime/, embedded by the build. */
extern const struct template_file runtime_templates[];
extern const size_t runtime_template_count;

/* Files are rendered one behind the other into pieces of memory, and into a new piece when so little is left that many
 * files would not fit. */
enum { PIECE = 8 * 1024 * 1024, LEAST = 512 * 1024 };

/* What rendering a package needs everywhere. */
struct packing {
    struct output *out;
    struct arena *scratch; /* for what is not added */
    const struct package *package;
    const struct language *language;
    const struct template_set *templates;
    const struct view *root; /* of the first target */
    struct diagnostics *diagnostics;
};

/* Adds a file whose text lives as long as the output. */
static bool add(struct packing *packing, const char *path, const char *text, size_t length, bool is_executable)
{
    const char *whole = text_format(packing->out->arena, "%s/%s", packing->language->name, path);
    return output_add(packing->out, whole, text, length, is_executable, packing->diagnostics);
}

/* The view of the ITEM-th of a file's list: its names stand above the root's. NULL if there are fewer. */
static const struct view *item_view(struct packing *packing, const struct language_file *file, const struct view *root,
                                    size_t item)
{
    const struct view *list = file->each ? view_get(root, file->each) : NULL;
    if (!file->each)
        return root;
    if (item >= list->items.count)
        return NULL;
    struct view *view = view_copy(packing->scratch, root);
    struct map members = view_members(packing->scratch, list->items.items[item]);
    for (size_t i = 0; i < members.count; i++)
        view_set(packing->scratch, view, members.entries[i].key, members.entries[i].value);
    return view;
}

static bool render_path(struct packing *packing, struct text *out, const char *pattern, const struct view *view)
{
    *out = text_create(packing->scratch);
    return template_render_text(out, packing->templates, pattern, view, packing->diagnostics);
}

static bool render_one(struct packing *packing, const char *pattern, const char *template, const struct view *view,
                       bool is_executable)
{
    struct text path, *body = &packing->out->body;
    if (body->capacity < LEAST) {
        *body = text_create(packing->out->arena);
        text_reserve(body, PIECE);
    }
    if (!render_path(packing, &path, pattern, view) ||
        !template_render(body, packing->templates, template, view, packing->diagnostics))
        return false;
    size_t length = body->length;
    return add(packing, path.data, text_take(body), length, is_executable);
}

/* --- files that may differ from target to target --- */

static const struct language_variant *variant_of(const struct packing *packing, const struct language_file *file)
{
    const struct language_variant *variant = packing->language->variants;
    while (variant && variant->template && !text_equal(variant->template, file->template))
        variant++;
    return variant && variant->template ? variant : NULL;
}

static bool refuse_difference(struct packing *packing, const struct language_file *file, const struct view *a,
                              const struct view *b)
{
    diagnostic_report(packing->diagnostics, DIAGNOSTIC_ERROR, "differs-by-target", (struct place){0},
                      "%s/%s is not the same on %s and on %s", packing->language->name, file->template,
                      view_get_text(view_get(a, "target"), "triple"), view_get_text(view_get(b, "target"), "triple"))
        ->advice = "a package of this language has one such file: generate for each target into a folder of its own";
    return false;
}

/* A file a target, and in the usual place what chooses among them. Targets that share a path must share the text. */
static bool add_variants(struct packing *packing, const struct language_file *file, const struct text *bodies,
                         size_t item)
{
    const struct language_variant *variant = variant_of(packing, file);
    const struct package *package = packing->package;
    struct map texts = {0};
    if (!variant)
        return refuse_difference(packing, file, package->views.items[0],
                                 package->views.items[package->views.count - 1]);
    for (size_t i = 0; i < package->views.count; i++) {
        struct text path;
        const struct view *root = package->views.items[i];
        const char *text = arena_copy(packing->out->arena, bodies[i].data, bodies[i].length);
        if (!render_path(packing, &path, variant->path, item_view(packing, file, root, item)))
            return false;
        const char *known = map_get(&texts, path.data);
        if (known && !text_equal(known, text))
            return refuse_difference(packing, file, package->views.items[0], root);
        map_set(packing->scratch, &texts, path.data, (void *)text);
        if (!known && !add(packing, path.data, text, bodies[i].length, file->is_executable))
            return false;
    }
    return !variant->selector || render_one(packing, file->path, variant->selector, packing->root, false);
}

/* A file on all targets: one if it is the same everywhere. */
static bool render_everywhere(struct packing *packing, const struct language_file *file, size_t item)
{
    const struct package *package = packing->package;
    struct text *bodies = arena_allocate(packing->scratch, package->views.count * sizeof *bodies);
    bool is_same = true;
    for (size_t i = 0; i < package->views.count; i++) {
        const struct view *view = item_view(packing, file, package->views.items[i], item);
        bodies[i] = text_create(packing->scratch);
        if (!view)
            return refuse_difference(packing, file, package->views.items[0], package->views.items[i]);
        if (!template_render(&bodies[i], packing->templates, file->template, view, packing->diagnostics))
            return false;
        is_same &=
            bodies[i].length == bodies[0].length && memcmp(bodies[i].data, bodies[0].data, bodies[0].length) == 0;
    }
    if (!is_same)
        return add_variants(packing, file, bodies, item);
    return render_one(packing, file->path, file->template, item_view(packing, file, packing->root, item),
                      file->is_executable);
}

/* --- the parts of a package --- */

static bool render_file(struct packing *packing, const struct language_file *file, size_t item)
{
    if (packing->package->views.count > 1)
        return render_everywhere(packing, file, item);
    return render_one(packing, file->path, file->template, item_view(packing, file, packing->root, item),
                      file->is_executable);
}

static bool render_table(struct packing *packing)
{
    for (const struct language_file *file = packing->language->files; file->template; file++) {
        const struct view *list = file->each ? view_get(packing->root, file->each) : NULL;
        size_t count = !file->each ? 1 : list ? list->items.count : 0;
        if (file->when && !view_is_true(view_get(packing->root, file->when)))
            continue;
        for (size_t i = 0; i < count; i++)
            if (!render_file(packing, file, i))
                return false;
    }
    return true;
}

/* Files below templates/<language>/files/ are copied as they are. Their paths may be patterns too. */
static bool copy_plain(struct packing *packing)
{
    for (size_t i = 0; i < *packing->language->template_count; i++) {
        const struct template_file *file = &packing->language->templates[i];
        struct text path = text_create(packing->scratch);
        if (strncmp(file->path, "files/", 6) != 0)
            continue;
        if (!template_render_text(&path, packing->templates, file->path + 6, packing->root, packing->diagnostics) ||
            !add(packing, path.data, file->text, file->length, false))
            return false;
    }
    return true;
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static bool copy_source(struct packing *packing, const char *folder, const char *from)
{
    const struct source *source = source_read(packing->out->arena, from);
    if (!source) {
        diagnostic_report(packing->diagnostics, DIAGNOSTIC_ERROR, "cannot-read", (struct place){from, 0, 0},
                          "cannot read the C source: %s", strerror(errno));
        return false;
    }
    const char *path = text_format(packing->scratch, "%s/%s", folder, base_name(from));
    return add(packing, path, source->text, source->length, false);
}

struct paths {
    const char **items;
    size_t count, capacity;
};

/* All of them come to lie in one folder. */
static bool have_own_names(struct packing *packing, const struct paths *paths)
{
    for (size_t i = 0; i < paths->count; i++)
        for (size_t j = 0; j < i; j++)
            if (text_equal(base_name(paths->items[i]), base_name(paths->items[j]))) {
                diagnostic_report(packing->diagnostics, DIAGNOSTIC_ERROR, "same-file-name",
                                  (struct place){paths->items[i], 0, 0},
                                  "%s has the same name, and a package has one folder for both", paths->items[j])
                    ->advice = "rename one of them";
                return false;
            }
    return true;
}

/* Vendored C sources come with the headers they belong to. */
static bool copy_sources(struct packing *packing, const struct library *library)
{
    struct text folder = text_create(packing->scratch);
    if (!library->link.sources.count || !packing->language->source_folder)
        return true;
    if (!template_render_text(&folder, packing->templates, packing->language->source_folder, packing->root,
                              packing->diagnostics))
        return false;
    struct paths paths = {0};
    for (size_t i = 0; i < library->link.sources.count; i++)
        *list_add(packing->scratch, &paths) = library->link.sources.items[i];
    for (size_t i = 0; i < library->own_files.count; i++)
        *list_add(packing->scratch, &paths) = library->own_files.items[i];
    if (!have_own_names(packing, &paths))
        return false;
    for (size_t i = 0; i < paths.count; i++)
        if (!copy_source(packing, folder.data, paths.items[i]))
            return false;
    const char *header = library->header_text;
    return !header || add(packing, text_format(packing->scratch, "%s/%s", folder.data, library->headers.items[0]),
                          header, strlen(header), false);
}

/* The C runtime, for glue that is C itself. */
static bool copy_runtime(struct packing *packing)
{
    struct text folder = text_create(packing->scratch);
    if (!packing->language->runtime_folder)
        return true;
    if (!template_render_text(&folder, packing->templates, packing->language->runtime_folder, packing->root,
                              packing->diagnostics))
        return false;
    for (size_t i = 0; i < runtime_template_count; i++) {
        const char *slash = strrchr(runtime_templates[i].path, '/');
        const char *name = slash ? slash + 1 : runtime_templates[i].path;
        const char *path = text_format(packing->scratch, "%s/%s", folder.data, name);
        if (!add(packing, path, runtime_templates[i].text, runtime_templates[i].length, false))
            return false;
    }
    return true;
}

/* What chooses among files sees every target, as its language describes it. */
static struct view *with_targets(struct arena *scratch, const struct package *package)
{
    struct view *root = view_copy(scratch, package->views.items[0]), *targets = view_list(scratch);
    for (size_t i = 0; i < package->views.count; i++)
        view_add(scratch, targets, view_get(package->views.items[i], "target"));
    view_set(scratch, root, "targets", view_mark(scratch, targets));
    return root;
}

bool package_render(struct output *out, struct arena *scratch, const struct package *package,
                    struct diagnostics *diagnostics)
{
    const struct view *root = with_targets(scratch, package);
    struct packing packing = {out, scratch, package, package->language, package->templates, root, diagnostics};
    return render_table(&packing) && copy_plain(&packing) && copy_sources(&packing, package->library) &&
           copy_runtime(&packing);
}
