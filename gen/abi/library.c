/* Looks where a linker and pkg-config look, without running the one and only rarely the other. */
#include "library.h"

#include "../base/process.h"
#include "../base/text.h"
#include "symbols.h"
#include "words.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The first of the linker's folders that holds FILE, as a path; NULL if none does. */
static const char *find_file(struct arena *arena, const struct link *link, const char *target, const char *file)
{
    const char *const folders[] = {"/usr/local/lib",
                                   text_format(arena, "/usr/lib/%s", target),
                                   text_format(arena, "/lib/%s", target),
                                   "/usr/lib64",
                                   "/usr/lib",
                                   "/lib"};
    for (size_t i = 0; i < link->library_dirs.count + sizeof folders / sizeof *folders; i++) {
        const char *folder =
            i < link->library_dirs.count ? link->library_dirs.items[i] : folders[i - link->library_dirs.count];
        const char *path = text_format(arena, "%s/%s", folder, file);
        if (access(path, R_OK) == 0)
            return path;
    }
    return NULL;
}

/* Where pkg-config finds a package; NULL if nowhere, or if it was told to look elsewhere. */
static const char *find_package(struct arena *arena, const char *name, const char *target)
{
    const char *variable = getenv("PKG_CONFIG_PATH");
    const char *path =
        text_format(arena, "%s:/usr/local/lib/pkgconfig:/usr/lib/%s/pkgconfig:/usr/lib/pkgconfig:/usr/share/pkgconfig",
                    variable ? variable : "", target);
    while (*path && !getenv("PKG_CONFIG_LIBDIR")) {
        size_t length = strcspn(path, ":");
        const char *file = text_format(arena, "%.*s/%s.pc", (int)length, path, name);
        if (length && access(file, R_OK) == 0)
            return file;
        path += length + (path[length] == ':');
    }
    return NULL;
}

static bool is_listed(const char *const *items, size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(items[i], text))
            return true;
    return false;
}

/* Adds what pkg-config answered to LINK: "-lfoo -L/dir -I/dir -DX". A spec may have the same already. */
static void add_flags(struct arena *arena, struct link *link, const char *flags)
{
    while (*flags) {
        size_t length = strcspn(flags, " \n");
        const char *word = arena_copy(arena, flags, length), *value = word + (length > 2 ? 2 : length);
        if (text_starts_with(word, "-l"))
            *list_add(arena, &link->packaged) = value;
        if (text_starts_with(word, "-l") && !is_listed(link->libraries.items, link->libraries.count, value))
            *list_add(arena, &link->libraries) = value;
        else if (text_starts_with(word, "-L") && !is_listed(link->library_dirs.items, link->library_dirs.count, value))
            *list_add(arena, &link->library_dirs) = value;
        else if (text_starts_with(word, "-I") && !is_listed(link->include_dirs.items, link->include_dirs.count, value))
            *list_add(arena, &link->include_dirs) = value;
        else if (text_starts_with(word, "-D") && !is_listed(link->defines.items, link->defines.count, value))
            *list_add(arena, &link->defines) = value;
        flags += length + (flags[length] != '\0');
    }
}

/* The version that a package's file states, without running pkg-config once more for it: "Version: 1.2.13". NULL if it
 * is not that plain. */
static const char *stated_version(struct arena *arena, const char *package)
{
    static const char word[] = "\nVersion:";
    const struct source *file = package ? source_read(arena, package) : NULL;
    const char *found = file ? strstr(file->text, word) : NULL;
    if (!found)
        return NULL;
    found += strlen(word);
    found += strspn(found, " \t");
    size_t length = strcspn(found, " \t\r\n$");
    return length && found[length] == '\n' ? arena_copy(arena, found, length) : NULL;
}

static const char *ask_version(struct arena *arena, const char *package)
{
    const char *const asked[] = {"pkg-config", "--modversion", package, NULL};
    struct process_result result = process_run(arena, asked);
    return result.status == 0 ? arena_copy(arena, result.output, strcspn(result.output, "\n")) : NULL;
}

/* What pkg-config says of LINK's package; its exit status, negative if it could not be run. */
static int ask_package(struct arena *arena, struct link *link, const char **version, const char *target)
{
    const char *const flags[] = {"pkg-config", "--cflags", "--libs", link->pkg_config, NULL};
    struct process_result result = process_run(arena, flags);
    if (result.status != 0)
        return result.status;
    add_flags(arena, link, result.output);
    if (!*version)
        *version = stated_version(arena, find_package(arena, link->pkg_config, target));
    if (!*version)
        *version = ask_version(arena, link->pkg_config);
    return 0;
}

static bool ask_named_package(struct arena *arena, struct link *link, const char **version, const char *target,
                              struct diagnostics *diagnostics)
{
    int status = ask_package(arena, link, version, target);
    if (status == 0)
        return true;
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "pkg-config", (struct place){0},
                      status < 0 ? "pkg-config could not be run for %s" : "pkg-config knows no package %s",
                      link->pkg_config)
        ->advice = "install its -dev package, or say -l NAME";
    return false;
}

/* Takes the package called WORD, or that with "lib" before it. */
static bool guess_spelled(struct arena *arena, struct link *link, const char **version, const char *word,
                          const char *target)
{
    const char *const names[] = {word, text_format(arena, "lib%s", word)};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        link->pkg_config = find_package(arena, names[i], target) ? names[i] : NULL;
        if (link->pkg_config && ask_package(arena, link, version, target) == 0)
            return true;
    }
    link->pkg_config = NULL;
    return false;
}

/* The same, if need be in small letters. */
static bool guess_package(struct arena *arena, struct link *link, const char **version, const char *word,
                          const char *target)
{
    const char *lower = text_lower(arena, word);
    return guess_spelled(arena, link, version, word, target) ||
           (!text_equal(lower, word) && guess_spelled(arena, link, version, lower, target));
}

/* The folders that a header is in, inside of the one that compilers search: "GL" and "X11" of X11/GL/gl.h. */
static bool guess_by_folder(struct arena *arena, struct link *link, const char **version, const char *path,
                            const char *target)
{
    enum { FOLDERS = 2 };
    const char *folder = text_folder(arena, path);
    for (int i = 0; i < FOLDERS && folder; i++, folder = text_folder(arena, folder)) {
        const char *name = text_file_name(folder);
        if (text_equal(name, "include") || text_equal(name, target))
            return false;
        if (guess_package(arena, link, version, name, target))
            return true;
    }
    return false;
}

static void guess(struct arena *arena, struct link *link, const char **version, const char *path, const char *target)
{
    const char *name = text_file_name(path), *stem = arena_copy(arena, name, strcspn(name, "."));
    bool is_package = guess_package(arena, link, version, stem, target);
    if (!is_package && find_file(arena, link, target, text_format(arena, "lib%s.so", stem))) {
        *list_add(arena, &link->libraries) = stem;
        link->guess = text_format(arena, "with -l%s", stem);
    } else if (is_package || guess_by_folder(arena, link, version, path, target)) {
        link->guess = text_format(arena, "as pkg-config says for %s", link->pkg_config);
    }
}

bool library_find(struct arena *arena, struct link *link, const char **version, const char *path, const char *target,
                  struct diagnostics *diagnostics)
{
    if (link->pkg_config)
        return ask_named_package(arena, link, version, target, diagnostics);
    if (!link->libraries.count && !link->sources.count)
        guess(arena, link, version, path, target);
    return true;
}

/* Reading what the linker is given: a library, or a script that names others. */
struct reading {
    struct arena *arena;
    const struct link *link;
    const char *target;
    const char *name;     /* of the library, as in -lNAME */
    struct map *exports;  /* symbol -> that name */
    const char *soname;   /* of the library; of a script none */
    struct texts *needed; /* the sonames of what the libraries load */
    unsigned depth;       /* of scripts, which may name themselves */
};

static bool read_exports(struct reading *reading, const char *path);

/* One word of a linker script: "libncurses.so.6", "/lib/libc.so.6" or "-ltinfo". */
static bool read_input(struct reading *reading, const char *word)
{
    struct reading inner = *reading;
    inner.depth++;
    if (text_starts_with(word, "-l"))
        word = text_format(reading->arena, "lib%s.so", word + 2);
    const char *path = *word == '/' ? word : find_file(reading->arena, reading->link, reading->target, word);
    return path && read_exports(&inner, path);
}

/* Moves over blanks and comments. */
static const char *skip_blanks(const char *at)
{
    for (at += strspn(at, " \t\r\n,;"); text_starts_with(at, "/*"); at += strspn(at, " \t\r\n,;")) {
        const char *end = strstr(at, "*/");
        at = end ? end + 2 : at + strlen(at);
    }
    return at;
}

/* The inputs of a linker script: every word between the parentheses of these commands, of no others.
 *
 *     INPUT(libncurses.so.6 -ltinfo)
 *     GROUP ( /lib/x86_64-linux-gnu/libc.so.6 /usr/lib/x86_64-linux-gnu/libc_nonshared.a AS_NEEDED ( ld.so ) ) */
static bool read_script(struct reading *reading, const struct source *script)
{
    bool is_read = true, is_input = false, has_input = false;
    for (const char *at = skip_blanks(script->text); *at && is_read; at = skip_blanks(at)) {
        size_t length = strcspn(at, " \t\r\n,;()");
        const char *word = arena_copy(reading->arena, at, length), *next = skip_blanks(at + length);
        bool is_command = length && *next == '(';
        if (is_command)
            is_input = text_equal(word, "INPUT") || text_equal(word, "GROUP") || text_equal(word, "AS_NEEDED");
        else if (length && is_input)
            is_read = read_input(reading, word);
        has_input |= is_input;
        at += length ? length : 1;
    }
    return is_read && has_input;
}

static bool read_library(struct reading *reading, const char *path)
{
    struct arena *arena = reading->arena;
    struct symbols symbols = {0};
    const char *problem;
    if (symbols_read_file(&symbols, &problem, arena, path, reading->target) != SYMBOLS_READ)
        return false;
    for (size_t i = 0; i < symbols.list.count; i++)
        if (!map_get(reading->exports, symbols.list.items[i].name)) /* the linker takes the first */
            map_set(arena, reading->exports, symbols.list.items[i].name, (void *)reading->name);
    for (size_t i = 0; i < symbols.needed.count; i++)
        if (!is_listed(reading->needed->items, reading->needed->count, symbols.needed.items[i]))
            *list_add(arena, reading->needed) = symbols.needed.items[i];
    reading->soname = symbols.soname;
    return true;
}

static bool read_exports(struct reading *reading, const char *path)
{
    struct stat status;
    if (read_library(reading, path))
        return true;
    bool is_small = reading->depth < 4 && stat(path, &status) == 0 && status.st_size < 65536;
    const struct source *script = is_small ? source_read(reading->arena, path) : NULL;
    return script && read_script(reading, script);
}

/* What -lNAME gives the linker: the shared library, else the archive. */
static bool read_named(struct reading *reading)
{
    struct arena *arena = reading->arena;
    const char *name = reading->name;
    const char *path = find_file(arena, reading->link, reading->target, text_format(arena, "lib%s.so", name));
    if (!path)
        path = find_file(arena, reading->link, reading->target, text_format(arena, "lib%s.a", name));
    return path && read_exports(reading, path);
}

bool library_exports(struct map *out, struct arena *arena, struct link *link, const char *target)
{
    bool is_known = link->libraries.count > 0 && !link->sources.count;
    for (size_t i = 0; i < link->libraries.count; i++) {
        struct reading reading = {arena, link, target, link->libraries.items[i], out, .needed = &link->needed};
        is_known = read_named(&reading) && is_known;
        *list_add(arena, &link->sonames) = reading.soname;
    }
    return is_known;
}

/* "crypto" of "libcrypto.so.3"; NULL for what is no library of that kind, and for the C library. */
static const char *linked_name(struct arena *arena, const char *soname)
{
    const char *end = text_starts_with(soname, "lib") ? strstr(soname, ".so") : NULL;
    const char *name = end ? arena_copy(arena, soname + 3, (size_t)(end - soname - 3)) : NULL;
    return name && words_is_library(name) && !text_equal(name, "c") ? name : NULL;
}

static size_t count_new(const struct map *wanted, const struct map *exports, const struct map *more)
{
    size_t count = 0;
    for (size_t i = 0; i < wanted->count; i++)
        count += !map_get(exports, wanted->entries[i].key) && map_get(more, wanted->entries[i].key);
    return count;
}

bool library_add_needed(struct map *exports, struct arena *arena, struct link *link, const char *target,
                        const struct map *wanted, struct diagnostics *diagnostics)
{
    const size_t told = link->libraries.count;
    for (size_t i = 0; i < link->needed.count; i++) {
        const char *soname = link->needed.items[i], *name = linked_name(arena, soname);
        struct map more = {0};
        struct texts further = {0};
        struct reading reading = {arena, link, target, name, &more, .needed = &further};
        bool is_installed = name && read_named(&reading) && text_equal(reading.soname, soname);
        size_t count = is_installed ? count_new(wanted, exports, &more) : 0;
        if (!count)
            continue;
        *list_add(arena, &link->libraries) = name;
        *list_add(arena, &link->sonames) = soname;
        for (size_t j = 0; j < more.count; j++)
            map_set(arena, exports, more.entries[j].key, more.entries[j].value);
        diagnostic_report(diagnostics, DIAGNOSTIC_NOTE, "library", (struct place){0},
                          "linking with -l%s too, which exports %zu more of the header's symbols", name, count);
    }
    return link->libraries.count > told;
}
