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
    const struct language *language;
    const struct template_set *templates;
    const struct view *root;
    struct diagnostics *diagnostics;
};

/* Adds a file whose text lives as long as the output. */
static bool add(struct packing *packing, const char *path, const char *text, size_t length, bool is_executable)
{
    const char *whole = text_format(packing->out->arena, "%s/%s", packing->language->name, path);
    return output_add(packing->out, whole, text, length, is_executable, packing->diagnostics);
}

static bool render_file(struct packing *packing, const struct language_file *file, const struct view *view)
{
    struct text path = text_create(packing->scratch), *body = &packing->out->body;
    if (body->capacity < LEAST) {
        *body = text_create(packing->out->arena);
        text_reserve(body, PIECE);
    }
    if (!template_render_text(&path, packing->templates, file->path, view, packing->diagnostics) ||
        !template_render(body, packing->templates, file->template, view, packing->diagnostics))
        return false;
    size_t length = body->length;
    return add(packing, path.data, text_take(body), length, file->is_executable);
}

/* One file an item: the item's names stand above the root's. */
static bool render_each(struct packing *packing, const struct language_file *file)
{
    const struct view *list = view_get(packing->root, file->each);
    for (size_t i = 0; list && i < list->items.count; i++) {
        struct view *view = view_copy(packing->scratch, packing->root);
        struct map members = view_members(packing->scratch, list->items.items[i]);
        for (size_t j = 0; j < members.count; j++)
            view_set(packing->scratch, view, members.entries[j].key, members.entries[j].value);
        if (!render_file(packing, file, view))
            return false;
    }
    return true;
}

static bool render_table(struct packing *packing)
{
    for (const struct language_file *file = packing->language->files; file->template; file++) {
        if (file->when && !view_is_true(view_get(packing->root, file->when)))
            continue;
        if (!(file->each ? render_each(packing, file) : render_file(packing, file, packing->root)))
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

bool package_render(struct output *out, struct arena *scratch, const struct language *language,
                    const struct template_set *templates, const struct view *view, const struct library *library,
                    struct diagnostics *diagnostics)
{
    struct packing packing = {out, scratch, language, templates, view, diagnostics};
    return render_table(&packing) && copy_plain(&packing) && copy_sources(&packing, library) && copy_runtime(&packing);
}
