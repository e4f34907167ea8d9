/* Renders a language's table of files into an output. */
#include "package.h"

#include "../base/source.h"

#include <errno.h>
#include <string.h>

/* The files of runtime/, embedded by the build. */
extern const struct template_folder runtime_templates;

/* What rendering a package needs everywhere. */
struct packing {
    struct output *out;
    struct arena *scratch;
    struct text body; /* where one file after the other is rendered */
    const struct language *language;
    const struct template_set *templates;
    LIST(struct view *) views; /* the roots, one a target */
    const struct view *root;   /* the first of them */
    struct diagnostics *diagnostics;
};

static bool add(struct packing *packing, const char *path, const char *text, size_t length, bool is_executable)
{
    const char *whole = text_format(packing->scratch, "%s/%s", packing->language->name, path);
    return output_add(packing->out, whole, text, length, is_executable);
}

/* The view of the ITEM-th of a file's list: its names stand above the root's. NULL if there are fewer. */
static const struct view *item_view(struct packing *packing, const struct language_file *file, const struct view *root,
                                    size_t item)
{
    const struct view *list = file->each ? view_get(root, file->each) : NULL;
    if (!file->each)
        return root;
    if (!list || item >= list->items.count)
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
    return template_render_text(out, pattern, view, packing->diagnostics);
}

static bool render_one(struct packing *packing, const char *pattern, const char *template, const struct view *view,
                       bool is_executable)
{
    struct text path, *body = &packing->body;
    text_cut(body, 0);
    return render_path(packing, &path, pattern, view) &&
           template_render(body, packing->templates, template, view, packing->diagnostics) &&
           add(packing, path.data, body->data, body->length, is_executable);
}

/* --- files that may differ from target to target --- */

/* A file as one target has it. */
struct rendering {
    const struct view *view; /* what it was rendered with */
    struct text body;
};

/* A path of the package with what each target that has it would put there. */
struct renderings {
    const char *path;
    struct rendering *items;
    size_t count, capacity;
    bool is_same;
};

static const struct language_variant *variant_of(const struct packing *packing, const struct language_file *file)
{
    const struct language_variant *variant = packing->language->variants;
    while (variant && variant->template && !text_equal(variant->template, file->template))
        variant++;
    return variant && variant->template ? variant : NULL;
}

static const char *target_word(const struct rendering *rendering, const char *word)
{
    return view_get_text(view_get(rendering->view, "target"), word);
}

static bool refuse_difference(struct packing *packing, const struct renderings *files, const struct rendering *a,
                              const struct rendering *b)
{
    diagnostic_report(packing->diagnostics, DIAGNOSTIC_ERROR, "differs-by-target", (struct place){0},
                      "%s/%s is not the same on %s and on %s", packing->language->name, files->path,
                      target_word(a, "triple"), target_word(b, "triple"))
        ->advice = "a package of this language has one such file for both: generate for each into a folder of its own";
    return false;
}

static bool has_same_text(const struct rendering *a, const struct rendering *b)
{
    return a->body.length == b->body.length && memcmp(a->body.data, b->body.data, a->body.length) == 0;
}

/* The first rendering before AT that stands for AT too: its path is the same, or what a selector in C would ask. AT if
 * there is none. */
static size_t stands_for(const struct language_variant *variant, const struct renderings *files,
                         const char *const *paths, size_t at)
{
    const char *condition = target_word(&files->items[at], "condition");
    for (size_t i = 0; i < at; i++)
        if (text_equal(paths[i], paths[at]) ||
            (variant->selector && text_equal(target_word(&files->items[i], "condition"), condition)))
            return i;
    return at;
}

static size_t first_of_text(const struct renderings *files, size_t at)
{
    size_t i = 0;
    while (!has_same_text(&files->items[i], &files->items[at]))
        i++;
    return i;
}

static bool add_text(struct packing *packing, const char *path, const struct rendering *rendering, bool is_executable)
{
    return add(packing, path, rendering->body.data, rendering->body.length, is_executable);
}

/* PATH from the folder of FROM, in which or below which it lies. */
static const char *seen_from(const char *from, const char *path)
{
    size_t folder = (size_t)(text_file_name(from) - from);
    return strncmp(from, path, folder) == 0 ? path + folder : path;
}

/* What chooses sees the targets that have the file, each with the path of what holds there. */
static bool add_selector(struct packing *packing, const struct language_variant *variant,
                         const struct renderings *files, const char *const *paths)
{
    struct view *view = view_copy(packing->scratch, files->items[0].view), *targets = view_list(packing->scratch);
    for (size_t i = 0; i < files->count; i++) {
        struct view *target = view_copy(packing->scratch, view_get(files->items[i].view, "target"));
        view_set_text(packing->scratch, target, "file", seen_from(files->path, paths[first_of_text(files, i)]));
        if (stands_for(variant, files, paths, i) == i)
            view_add(packing->scratch, targets, target);
    }
    view_set(packing->scratch, view, "targets", targets);
    return render_one(packing, files->path, variant->selector, view, false);
}

/* A file a target, and in the usual place what chooses among them; then targets share what is the same. What cannot be
 * told apart where the package is built must not differ. */
static bool add_variants(struct packing *packing, const struct language_file *file,
                         const struct language_variant *variant, const struct renderings *files)
{
    const char **paths = arena_allocate(packing->scratch, files->count * sizeof *paths);
    for (size_t i = 0; i < files->count; i++) {
        const struct rendering *item = &files->items[i];
        struct text path;
        if (!render_path(packing, &path, variant->path, item->view))
            return false;
        paths[i] = path.data;
        size_t other = stands_for(variant, files, paths, i);
        if (!has_same_text(&files->items[other], item))
            return refuse_difference(packing, files, &files->items[other], item);
        bool is_there = other < i && text_equal(paths[other], paths[i]);
        bool is_shared = variant->selector && first_of_text(files, i) < i;
        if (!is_there && !is_shared && !add_text(packing, paths[i], item, file->is_executable))
            return false;
    }
    return !variant->selector || add_selector(packing, variant, files, paths);
}

/* One file if it is the same everywhere, or wherever it is if nothing chooses; the first target's if that stands for
 * all. */
static bool add_renderings(struct packing *packing, const struct language_file *file, const struct renderings *files)
{
    const struct language_variant *variant = variant_of(packing, file);
    bool is_everywhere = files->count == packing->views.count;
    if ((files->is_same && (is_everywhere || !variant)) || (variant && !variant->path))
        return add_text(packing, files->path, &files->items[0], file->is_executable);
    if (variant)
        return add_variants(packing, file, variant, files);
    const struct rendering *other = &files->items[1];
    while (has_same_text(&files->items[0], other))
        other++;
    return refuse_difference(packing, files, &files->items[0], other);
}

/* The renderings of one table entry by path, in the order in which the targets bring them up. */
struct places {
    struct renderings **items;
    size_t count, capacity;
    struct map by_path;
};

static bool place(struct packing *packing, struct places *out, const struct language_file *file,
                  const struct view *view)
{
    struct text path, body = text_create(packing->scratch);
    if (!render_path(packing, &path, file->path, view) ||
        !template_render(&body, packing->templates, file->template, view, packing->diagnostics))
        return false;
    struct renderings *files = map_get(&out->by_path, path.data);
    if (!files) {
        files = arena_new(packing->scratch, struct renderings);
        *files = (struct renderings){.path = path.data, .is_same = true};
        *list_add(packing->scratch, out) = files;
        map_set(packing->scratch, &out->by_path, path.data, files);
    }
    *list_add(packing->scratch, files) = (struct rendering){view, body};
    files->is_same &= has_same_text(&files->items[0], &files->items[files->count - 1]);
    return true;
}

/* --- the parts of a package --- */

static bool is_wanted(const struct language_file *file, const struct view *root)
{
    return !file->when || view_is_true(view_get(root, file->when));
}

/* A file on all targets. */
static bool render_everywhere(struct packing *packing, const struct language_file *file)
{
    struct places places = {0};
    for (size_t i = 0; i < packing->views.count; i++) {
        const struct view *root = packing->views.items[i];
        const struct view *view = is_wanted(file, root) ? item_view(packing, file, root, 0) : NULL;
        for (size_t at = 1; view; view = file->each ? item_view(packing, file, root, at++) : NULL)
            if (!place(packing, &places, file, view))
                return false;
    }
    for (size_t i = 0; i < places.count; i++)
        if (!add_renderings(packing, file, places.items[i]))
            return false;
    return true;
}

static bool render_file(struct packing *packing, const struct language_file *file)
{
    const struct view *view = is_wanted(file, packing->root) ? item_view(packing, file, packing->root, 0) : NULL;
    for (size_t at = 1; view; view = file->each ? item_view(packing, file, packing->root, at++) : NULL)
        if (!render_one(packing, file->path, file->template, view, file->is_executable))
            return false;
    return true;
}

static bool render_table(struct packing *packing)
{
    for (const struct language_file *file = packing->language->files; file->template; file++)
        if (!(packing->views.count > 1 ? render_everywhere(packing, file) : render_file(packing, file)))
            return false;
    return true;
}

/* Files below templates/<language>/files/ are copied as they are. Their paths may be patterns too. */
static bool copy_plain(struct packing *packing)
{
    const struct template_folder *folder = packing->language->templates;
    for (size_t i = 0; i < folder->count; i++) {
        const struct template_file *file = &folder->files[i];
        struct text path;
        if (strncmp(file->path, "files/", 6) != 0)
            continue;
        if (!render_path(packing, &path, file->path + 6, packing->root) ||
            !add(packing, path.data, file->text, file->length, false))
            return false;
    }
    return true;
}

static bool copy_source(struct packing *packing, const char *folder, const char *from)
{
    const struct source *source = source_read(packing->scratch, from);
    if (!source) {
        diagnostic_report(packing->diagnostics, DIAGNOSTIC_ERROR, "cannot-read", (struct place){from, 0, 0},
                          "cannot read the C source: %s", strerror(errno));
        return false;
    }
    const char *path = text_format(packing->scratch, "%s/%s", folder, text_file_name(from));
    return add(packing, path, source->text, source->length, false);
}

/* All of them come to lie in one folder. */
static bool have_own_names(struct packing *packing, const struct texts *paths)
{
    for (size_t i = 0; i < paths->count; i++)
        for (size_t j = 0; j < i; j++)
            if (text_equal(text_file_name(paths->items[i]), text_file_name(paths->items[j]))) {
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
    struct text folder;
    if (!library->link.sources.count || !packing->language->source_folder)
        return true;
    if (!render_path(packing, &folder, packing->language->source_folder, packing->root))
        return false;
    struct texts paths = {0};
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
    struct text folder;
    if (!packing->language->runtime_folder)
        return true;
    if (!render_path(packing, &folder, packing->language->runtime_folder, packing->root))
        return false;
    for (size_t i = 0; i < runtime_templates.count; i++) {
        const struct template_file *file = &runtime_templates.files[i];
        const char *path = text_format(packing->scratch, "%s/%s", folder.data, text_file_name(file->path));
        if (!add(packing, path, file->text, file->length, false))
            return false;
    }
    return true;
}

static bool has_condition(const struct view *targets, const char *condition)
{
    for (size_t i = 0; i < targets->items.count; i++)
        if (text_equal(view_get_text(targets->items.items[i], "condition"), condition))
            return true;
    return false;
}

/* `targets`, of each root: all of them if there are several, each as its language describes it; `told_targets`: those
 * that a condition in code tells apart; and what the language says of all together. */
static void add_targets(struct packing *packing, const struct package *package)
{
    struct view *targets = view_list(packing->scratch), *told = view_list(packing->scratch);
    for (size_t i = 0; i < package->views.count; i++) {
        struct view *target = view_get(package->views.items[i], "target");
        if (package->views.count > 1)
            view_add(packing->scratch, targets, target);
        if (!has_condition(told, view_get_text(target, "condition")))
            view_add(packing->scratch, told, target);
    }
    for (size_t i = 0; i < package->views.count; i++) {
        struct view *root = view_copy(packing->scratch, package->views.items[i]);
        view_set(packing->scratch, root, "targets", targets);
        view_set(packing->scratch, root, "told_targets", told);
        *list_add(packing->scratch, &packing->views) = root;
    }
    if (packing->views.count > 1 && packing->language->combine)
        packing->language->combine(packing->scratch, packing->views.items, packing->views.count);
    packing->root = packing->views.items[0];
}

bool package_render(struct output *out, struct arena *scratch, const struct package *package,
                    struct diagnostics *diagnostics)
{
    struct packing packing = {.out = out,
                              .scratch = scratch,
                              .body = text_create(scratch),
                              .language = package->language,
                              .templates = package->templates,
                              .diagnostics = diagnostics};
    add_targets(&packing, package);
    return render_table(&packing) && copy_plain(&packing) && copy_sources(&packing, package->library) &&
           copy_runtime(&packing);
}
