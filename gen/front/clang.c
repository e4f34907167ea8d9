/* Where libclang may be: in the folder of a versioned LLVM, then in the loader's own path under the names that
 * distributions give it; in either from the newest major to the oldest. */
#include "clang.h"

#include "../base/text.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NEWEST_MAJOR = 22, OLDEST_MAJOR = 13 };

/* PATTERN with each '#' replaced by the number. */
static const char *numbered(struct arena *arena, const char *pattern, unsigned number)
{
    struct text out = text_create(arena);
    for (; *pattern; pattern++) {
        if (*pattern == '#')
            text_append_format(&out, "%u", number);
        else
            text_append_char(&out, *pattern);
    }
    return out.data;
}

static void *load(const char *path)
{
    return dlopen(path, RTLD_LAZY | RTLD_LOCAL);
}

/* The newest of those that PATTERNS, ended by NULL, name. A path is asked of the file system first. */
static void *load_newest_of(struct arena *arena, const char *const *patterns)
{
    void *library = NULL;
    for (unsigned major = NEWEST_MAJOR; major >= OLDEST_MAJOR && !library; major--)
        for (size_t i = 0; patterns[i] && !library; i++) {
            const char *path = numbered(arena, patterns[i], major);
            if (*path != '/' || access(path, R_OK) == 0)
                library = load(path);
        }
    return library;
}

/* Names come last: that the loader does not know the majors before the one that is there takes it most of a
 * millisecond. */
static void *load_newest(struct arena *arena)
{
    static const char *const paths[] = {"/usr/lib/llvm-#/lib/libclang-#.so.1", "/usr/lib/llvm-#/lib/libclang.so.1",
                                        NULL};
    static const char *const names[] = {"libclang-#.so.1", "libclang.so.#", "libclang-#.so.#", NULL};
    void *library = load_newest_of(arena, paths);
    if (!library)
        library = load_newest_of(arena, names);
    if (!library)
        library = load("libclang.so.1");
    return library ? library : load("libclang.so");
}

/* Fills the table; the name of the first function that is missing, or NULL. dlsym() gives an object pointer where C
 * wants a function pointer: the bytes are the same on every system that has dlsym(). */
static const char *bind(struct clang *out, void *library)
{
    void *symbol;
#define CLANG(name)                                                                                                    \
 symbol = dlsym(library, "clang_" #name);                                                                              \
 if (!symbol)                                                                                                          \
  return "clang_" #name;                                                                                               \
 memcpy(&out->name, &symbol, sizeof symbol);
#include "clang.def"
#undef CLANG
    return NULL;
}

const char *clang_text(const struct clang *clang, struct arena *arena, CXString string)
{
    const char *text = clang->getCString(string);
    const char *copy = text && *text ? arena_copy_text(arena, text) : "";
    clang->disposeString(string);
    return copy;
}

/* "Debian clang version 14.0.6" -> 14 */
static unsigned major_of(const char *version)
{
    const char *number = strstr(version, "version ");
    return number ? (unsigned)strtoul(number + strlen("version "), NULL, 10) : 0;
}

static const char *path_of(struct arena *arena, const struct clang *clang)
{
    Dl_info info;
    void *symbol;
    memcpy(&symbol, &clang->createIndex, sizeof symbol);
    if (!dladdr(symbol, &info) || !info.dli_fname)
        return "";
    char real[PATH_MAX];
    return arena_copy_text(arena, realpath(info.dli_fname, real) ? real : info.dli_fname);
}

/* libclang looks for its own stddef.h beside a compiler that may not be there: it must be told. */
static const char *resource_dir_of(struct arena *arena, const struct clang *clang)
{
    static const char *const patterns[] = {"clang/#", "../llvm-#/lib/clang/#", "/usr/lib/clang/#", "/usr/lib64/clang/#",
                                           "/usr/lib/llvm-#/lib/clang/#"};
    const char *number = strstr(clang->version, "version ");
    number = number ? number + strlen("version ") : "";
    const char *full = arena_copy(arena, number, strspn(number, "0123456789."));
    const char *slash = strrchr(clang->path, '/');
    const char *folder = arena_copy(arena, clang->path, slash ? (size_t)(slash - clang->path) : 0);
    for (size_t i = 0; i < 2 * sizeof patterns / sizeof *patterns; i++) {
        const char *path = numbered(arena, patterns[i / 2], clang->major);
        if (i % 2) /* before LLVM 16 the folder had the full version */
            path = text_format(arena, "%.*s/%s", (int)(strrchr(path, '/') - path), path, full);
        if (*path != '/')
            path = text_format(arena, "%s/%s", folder, path);
        if (access(text_format(arena, "%s/include/stddef.h", path), R_OK) == 0)
            return path;
    }
    return NULL;
}

static bool report(struct diagnostics *diagnostics, const char *message, const char *detail)
{
    struct diagnostic *diagnostic =
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "no-libclang", (struct place){0}, "%s%s", message, detail);
    diagnostic->advice =
        "install libclang 13 or newer (Debian: libclang1-14 and libclang-common-14-dev), or name one with "
        "--libclang or BRIDGEGEN_LIBCLANG";
    return false;
}

bool clang_open(struct clang *out, struct arena *arena, const char *path, struct diagnostics *diagnostics)
{
    *out = (struct clang){0};
    if (!path)
        path = getenv("BRIDGEGEN_LIBCLANG");
    bool is_named = path && *path;
    void *library = is_named ? load(path) : load_newest(arena);
    if (!library && is_named)
        return report(diagnostics, "libclang cannot be loaded: ", dlerror());
    if (!library)
        return report(diagnostics, "C is read by libclang, and no libclang was found", "");
    const char *missing = bind(out, library);
    if (missing)
        return report(diagnostics, "the libclang found is no libclang, or too old: it has no ", missing);
    out->version = clang_text(out, arena, out->getClangVersion());
    out->major = major_of(out->version);
    out->path = path_of(arena, out);
    out->resource_dir = resource_dir_of(arena, out);
    return true;
}
