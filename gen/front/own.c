/* Paths are compared as text, absolute and clean. A link is known by what it leads to as well: the parser may call one
 * file by either name (ncurses.h is curses.h). */
#include "own.h"

#include "../base/text.h"

#include <fnmatch.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *own_clean_path(struct arena *arena, const char *path)
{
    struct text out = text_create(arena);
    bool is_absolute = *path == '/';
    size_t floor = is_absolute; /* what ".." cannot remove */
    text_append(&out, is_absolute ? "/" : "");
    while (*path) {
        size_t length = strcspn(path, "/");
        bool is_up = length == 2 && path[0] == '.' && path[1] == '.';
        if (is_up && out.length > floor) {
            const char *slash = strrchr(out.data, '/');
            size_t parent = slash ? (size_t)(slash - out.data) : 0;
            text_cut(&out, parent < floor ? floor : parent);
        } else if (length && !(length == 1 && *path == '.') && !(is_up && is_absolute)) {
            if (out.length > (size_t)is_absolute)
                text_append_char(&out, '/');
            text_append_bytes(&out, path, length);
            floor = is_up ? out.length : floor;
        }
        path += length + (path[length] == '/');
    }
    return out.length ? out.data : ".";
}

static const char *absolute_path(const struct own *own, const char *path)
{
    return own_clean_path(own->arena, *path == '/' ? path : text_format(own->arena, "%s%s", own->here, path));
}

/* The folder of a path with its "/", "" if it names none. */
static const char *folder_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    return arena_copy(arena, path, slash ? (size_t)(slash + 1 - path) : 0);
}

static const char *with_slash(struct arena *arena, const char *path)
{
    return text_ends_with(path, "/") ? path : text_format(arena, "%s/", path);
}

static bool is_root(const struct own *own, const char *folder)
{
    for (size_t i = 0; i < own->roots.count; i++)
        if (text_equal(own->roots.items[i], folder))
            return true;
    return false;
}

/* The folders that make a header's neighbours own. */
static void add_folders(struct own *own, const char *header)
{
    const char *folder = folder_of(own->arena, header);
    const char *name = header + strlen(folder);
    const char *dot = strrchr(name, '.');
    size_t stem = dot ? (size_t)(dot - name) : strlen(name);
    if (!is_root(own, folder)) {
        *list_add(own->arena, &own->folders) = folder;
        return;
    }
    *list_add(own->arena, &own->shared_folders) = folder;
    for (size_t i = 0; i < own->roots.count; i++)
        *list_add(own->arena, &own->folders) = text_format(own->arena, "%s%.*s/", own->roots.items[i], (int)stem, name);
}

static bool matches_glob(const struct own *own, const char *path)
{
    for (size_t i = 0; i < own->options->globs.count; i++) {
        const char *glob = own->options->globs.items[i];
        if (fnmatch(glob, path, 0) == 0 || fnmatch(glob, own_include_name(own, path), 0) == 0 ||
            fnmatch(absolute_path(own, glob), path, 0) == 0)
            return true;
    }
    return false;
}

/* Whether a file is own by where it lies. */
static bool is_own_place(const struct own *own, const char *absolute)
{
    if (own->options->globs.count)
        return matches_glob(own, absolute);
    for (size_t i = 0; i < own->folders.count; i++)
        if (text_starts_with(absolute, own->folders.items[i]))
            return true;
    return false;
}

bool own_is_standard(const char *name)
{
    static const char *const names[] = {
        "assert", "complex",     "ctype",  "errno",    "fenv",    "float",     "inttypes", "iso646", "limits", "locale",
        "math",   "setjmp",      "signal", "stdalign", "stdarg",  "stdatomic", "stdbool",  "stddef", "stdint", "stdio",
        "stdlib", "stdnoreturn", "string", "tgmath",   "threads", "time",      "uchar",    "wchar",  "wctype"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_starts_with(name, names[i]) && text_equal(name + strlen(names[i]), ".h"))
            return true;
    return false;
}

/* Lets a file that is reached through a link be found by what the link leads to. */
static void add_link_target(struct own *own, struct own_file *file)
{
    char target[PATH_MAX];
    if (realpath(file->absolute, target) && !map_get(&own->by_path, target))
        map_set(own->arena, &own->by_path, arena_copy_text(own->arena, target), file);
}

/* Adds a file whose text is known. */
static void add_source(struct own *own, const char *path, const char *absolute, const struct source *source)
{
    struct own_file *file = arena_new(own->arena, struct own_file);
    *file = (struct own_file){.path = path, .absolute = absolute, .include_name = own_include_name(own, path)};
    directives_read(&file->directives, own->arena, source);
    *list_add(own->arena, &own->files) = file;
    map_set(own->arena, &own->by_path, absolute, file);
    add_link_target(own, file);
}

/* Adds the file at PATH, once. False if there is no such file. */
static bool add_file(struct own *own, const char *path)
{
    const char *absolute = absolute_path(own, path);
    if (map_get(&own->by_path, absolute))
        return true;
    if (access(path, R_OK) != 0)
        return false;
    struct arena_mark start = arena_mark(own->scratch);
    const struct source *source = source_read(own->scratch, path);
    bool is_read = source != NULL;
    if (is_read)
        add_source(own, own_clean_path(own->arena, path), absolute, source);
    arena_release(own->scratch, start);
    return is_read;
}

/* The #error lines of somebody else's file, each with its end. Many own files include the same one: it is read once. */
static const char *error_lines(struct own *own, const char *path)
{
    const char *known = map_get(&own->errors, path);
    if (known)
        return known;
    struct arena_mark start = arena_mark(own->scratch);
    const struct source *source = source_read(own->scratch, path);
    struct text lines = text_create(own->arena);
    for (const char *at = source ? source->text : ""; (at = strchr(at, '#')) != NULL;) {
        at += 1 + strspn(at + 1, " \t");
        const char *end = text_starts_with(at, "error") ? strchr(at, '\n') : NULL;
        if (end)
            text_append_bytes(&lines, at, (size_t)(end + 1 - at));
    }
    arena_release(own->scratch, start);
    map_set(own->arena, &own->errors, path, lines.data);
    return lines.data;
}

/* Whether a file lets nobody include it but FROM, as its #error says:
 *
 *     #error "Never include <bits/mathcalls.h> directly; include <math.h> instead." */
static bool is_part_of(struct own *own, const char *path, const struct own_file *from)
{
    const char *through = text_format(own->arena, "<%s>", own_include_name(own, from->path));
    return strstr(error_lines(own, path), through) != NULL;
}

/* Whether a file that is found from DIR lies beside a header given, and DIR is outside of their folder: `<kv/part.h>`
 * of kv/kv.h says whose it is, though kv/ is searched, too. */
static bool is_named_by_folder(const struct own *own, const char *dir, const char *absolute)
{
    const char *root = with_slash(own->arena, absolute_path(own, dir));
    for (size_t i = 0; *dir && i < own->shared_folders.count; i++)
        if (text_starts_with(absolute, own->shared_folders.items[i]) &&
            !text_starts_with(root, own->shared_folders.items[i]))
            return true;
    return false;
}

/* Adds DIR/NAME if there is such a file and it is own; whether there is such a file. */
static bool try_folder(struct own *own, const struct own_file *from, const char *dir, const char *name, bool is_quoted)
{
    const char *path = text_format(own->arena, "%s%s", *dir ? with_slash(own->arena, dir) : "", name);
    if (access(path, F_OK) != 0)
        return false;
    bool is_free = !own->options->globs.count && !own_is_standard(name);
    const char *absolute = absolute_path(own, path);
    if ((is_free && is_quoted) || is_own_place(own, absolute) ||
        (is_free && (is_named_by_folder(own, dir, absolute) || is_part_of(own, path, from))))
        add_file(own, path);
    return true;
}

/* Looks for an included file as a compiler does. */
static void follow(struct own *own, const struct own_file *from, const struct directive *include)
{
    const struct own_options *options = own->options;
    if (*include->name == '/') {
        try_folder(own, from, "", include->name, include->is_quoted);
        return;
    }
    bool found = include->is_quoted &&
                 try_folder(own, from, folder_of(own->arena, from->path), include->name, include->is_quoted);
    for (size_t i = 0; i < options->include_dirs.count && !found; i++)
        found = try_folder(own, from, options->include_dirs.items[i], include->name, include->is_quoted);
    for (size_t i = 0; i < options->system_dirs.count && !found; i++)
        found = try_folder(own, from, options->system_dirs.items[i], include->name, include->is_quoted);
}

static void add_root(struct own *own, const char *dir)
{
    *list_add(own->arena, &own->roots) = with_slash(own->arena, absolute_path(own, dir));
}

static void set_roots(struct own *own)
{
    const struct own_options *options = own->options;
    char here[PATH_MAX];
    own->here = getcwd(here, sizeof here) ? with_slash(own->arena, arena_copy_text(own->arena, here)) : "/";
    for (size_t i = 0; i < options->include_dirs.count; i++)
        add_root(own, options->include_dirs.items[i]);
    for (size_t i = 0; i < options->system_dirs.count; i++)
        add_root(own, options->system_dirs.items[i]);
    for (size_t i = 0; i < options->shared_dirs.count; i++)
        add_root(own, options->shared_dirs.items[i]);
}

void own_find(struct own *out, struct arena *arena, struct arena *scratch, const struct own_options *options)
{
    *out = (struct own){.arena = arena, .scratch = scratch, .options = options};
    set_roots(out);
    for (size_t i = 0; i < options->headers.count; i++) {
        const struct source *header = options->headers.items[i];
        const char *absolute = absolute_path(out, header->name);
        if (map_get(&out->by_path, absolute))
            continue; /* given twice */
        add_folders(out, absolute);
        add_source(out, own_clean_path(arena, header->name), absolute, header);
    }
    for (size_t i = 0; i < out->files.count; i++) {
        const struct own_file *file = out->files.items[i];
        for (size_t j = 0; j < file->directives.list.count; j++)
            if (file->directives.list.items[j].kind == DIRECTIVE_INCLUDE)
                follow(out, file, &file->directives.list.items[j]);
    }
}

struct own_file *own_file(struct own *own, const char *path)
{
    const char *absolute = absolute_path(own, path);
    struct own_file *file = map_get(&own->by_path, absolute);
    if (file || !is_own_place(own, absolute))
        return file;
    return add_file(own, path) ? map_get(&own->by_path, absolute) : NULL;
}

const char *own_include_name(const struct own *own, const char *path)
{
    const char *absolute = absolute_path(own, path);
    size_t longest = 0;
    for (size_t i = 0; i < own->roots.count; i++)
        if (text_starts_with(absolute, own->roots.items[i]) && strlen(own->roots.items[i]) > longest)
            longest = strlen(own->roots.items[i]);
    for (size_t i = 0; i < own->folders.count && !longest; i++)
        if (text_starts_with(absolute, own->folders.items[i]))
            longest = strlen(own->folders.items[i]);
    const char *slash = strrchr(absolute, '/');
    return absolute + (longest ? longest : slash ? (size_t)(slash + 1 - absolute) : 0);
}
