/* One call answers both questions: `gcc -E -dM -v` prints its macros to one stream and its search path to the other.
 *
 *     #include <...> search starts here:
 *      /usr/lib/gcc/x86_64-linux-gnu/12/include
 *      /usr/local/include
 *     End of search list. */
#include "compiler.h"

#include "../base/process.h"
#include "../base/text.h"

#include <ctype.h>
#include <string.h>
#include <unistd.h>

static const char macros_file[] = "/bridgegen/compiler.h";

/* Types that GCC has as keywords and clang by other names; and clang itself, whom headers spare what only GCC reads. */
static const char additions[] = "#define __clang__ 1\n"
                                "#define _Float32 float\n"
                                "#define _Float64 double\n"
                                "#define _Float32x double\n"
                                "#define _Float64x long double\n"
                                "#define _Float128 __float128\n";

static bool fail(struct diagnostics *diagnostics, const char *command, const char *reason)
{
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "compiler", (struct place){0}, "--cc %s: %s", command, reason)
        ->advice = "name a C compiler that takes GCC's options: --cc gcc, --cc \"gcc -m32\"";
    return false;
}

static void add_words(struct arena *arena, const char *command, const char ***out, size_t *out_count)
{
    static const char *const asked[] = {"-xc", "-E", "-dM", "-v", "/dev/null"};
    LIST(const char *) words = {0};
    while (*(command += strspn(command, " "))) {
        size_t length = strcspn(command, " ");
        *list_add(arena, &words) = arena_copy(arena, command, length);
        command += length;
    }
    *out_count = words.count;
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
        *list_add(arena, &words) = asked[i];
    *list_add(arena, &words) = NULL;
    *out = words.items;
}

/* The compiler's own headers stay out: they are written in what it alone has built in. The parser brings such headers
 * itself. */
static bool is_own_folder(struct arena *arena, const char *folder)
{
    return access(text_format(arena, "%s/stddef.h", folder), F_OK) == 0 &&
           access(text_format(arena, "%s/stdio.h", folder), F_OK) != 0;
}

static bool read_folders(struct compiler *out, struct arena *arena, const char *message)
{
    const char *at = strstr(message, "#include <...>"), *end = strstr(message, "End of search list");
    at = at ? strchr(at, '\n') : NULL;
    while (at && end && at + 1 < end) {
        at += 1 + strspn(at + 1, " ");
        size_t length = strcspn(at, "\n");
        const char *folder = arena_copy(arena, at, length);
        if (!is_own_folder(arena, folder))
            *list_add(arena, &out->folders) = folder;
        at += length;
    }
    return end != NULL;
}

/* What the language standard says of itself stays the parser's. */
static void read_macros(struct compiler *out, struct arena *arena, const char *text)
{
    static const char *const kept[] = {"#define __STDC", "#define __has_", "#define __FILE__", "#define __LINE__"};
    struct text macros = text_create(arena);
    for (const char *line = text; *line; line += strcspn(line, "\n"), line += *line == '\n') {
        bool is_kept = false;
        for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
            is_kept |= text_starts_with(line, kept[i]);
        if (!is_kept)
            text_append_bytes(&macros, line, strcspn(line, "\n") + (line[strcspn(line, "\n")] == '\n'));
    }
    text_append(&macros, additions);
    out->macros = (struct CXUnsavedFile){macros_file, macros.data, macros.length};
}

bool compiler_ask(struct compiler *out, struct arena *arena, const char *command, struct diagnostics *diagnostics)
{
    const char **words;
    size_t count;
    *out = (struct compiler){0};
    add_words(arena, command, &words, &count);
    if (!count)
        return fail(diagnostics, command, "there is no compiler of this name");
    struct process_result result = process_run(arena, words);
    if (result.status == -1)
        return fail(diagnostics, command, "there is no compiler of this name");
    if (result.status != 0 || !read_folders(out, arena, result.message))
        return fail(diagnostics, command, "it does not say what it defines and where it looks for headers");
    read_macros(out, arena, result.output);
    const char *const arguments[] = {"-undef", "-imacros", macros_file, "-nostdlibinc"};
    for (size_t i = 0; i < sizeof arguments / sizeof *arguments; i++)
        *list_add(arena, &out->arguments) = arguments[i];
    for (size_t i = 0; i < out->folders.count; i++) {
        *list_add(arena, &out->arguments) = "-isystem";
        *list_add(arena, &out->arguments) = out->folders.items[i];
    }
    return true;
}
