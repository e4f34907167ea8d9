/* Triples are read by their words, since their places vary: arch-vendor-system-abi, arch-system-abi,
 * arch-vendor-system. */
#include "target.h"

#include "../base/text.h"

#include <ctype.h>

/* A word of a triple, or how it begins; what it is called here; and the C macros that say so. */
struct word {
    const char *start, *name, *condition;
};

static const struct word arches[] = {
    {"x86_64", "x86_64", "(defined(__x86_64__) || defined(_M_X64))"},
    {"amd64", "x86_64", "(defined(__x86_64__) || defined(_M_X64))"},
    {"i386", "x86", "(defined(__i386__) || defined(_M_IX86))"},
    {"i486", "x86", "(defined(__i386__) || defined(_M_IX86))"},
    {"i586", "x86", "(defined(__i386__) || defined(_M_IX86))"},
    {"i686", "x86", "(defined(__i386__) || defined(_M_IX86))"},
    {"aarch64", "aarch64", "(defined(__aarch64__) || defined(_M_ARM64))"},
    {"arm64", "aarch64", "(defined(__aarch64__) || defined(_M_ARM64))"},
    {"arm", "arm", "(defined(__arm__) || defined(_M_ARM))"},
    {"thumb", "arm", "(defined(__arm__) || defined(_M_ARM))"},
    {"riscv64", "riscv64", "(defined(__riscv) && __riscv_xlen == 64)"},
    {"s390x", "s390x", "defined(__s390x__)"},
    {"powerpc64", "powerpc64", "defined(__powerpc64__)"},
    {"loongarch64", "loongarch64", "defined(__loongarch64)"},
    {"mips64", "mips64", "defined(__mips64)"},
    {"wasm32", "wasm32", "defined(__wasm32__)"},
};

static const struct word systems[] = {
    {"linux", "linux", "defined(__linux__)"},       {"windows", "windows", "defined(_WIN32)"},
    {"mingw", "windows", "defined(_WIN32)"},        {"win32", "windows", "defined(_WIN32)"},
    {"macos", "macos", "defined(__APPLE__)"},       {"darwin", "macos", "defined(__APPLE__)"},
    {"wasi", "wasi", "defined(__wasi__)"},          {"freebsd", "freebsd", "defined(__FreeBSD__)"},
    {"openbsd", "openbsd", "defined(__OpenBSD__)"}, {"netbsd", "netbsd", "defined(__NetBSD__)"},
};

static const struct word abis[] = {
    {"gnu", "gnu", "defined(__GNUC__)"},
    {"mingw", "gnu", "defined(__GNUC__)"},
    {"musl", "musl", "!defined(__GLIBC__)"},
    {"msvc", "msvc", "defined(_MSC_VER)"},
};

/* The first of COUNT words that a part of TRIPLE begins with; NULL if none does. */
static const struct word *find(const char *triple, const struct word *words, size_t count)
{
    for (const char *part = triple; part; part = strchr(part, '-') ? strchr(part, '-') + 1 : NULL)
        for (size_t i = 0; i < count; i++)
            if (text_starts_with(part, words[i].start))
                return &words[i];
    return NULL;
}

#define FIND(triple, words) find(triple, words, sizeof words / sizeof *words)

struct target target_read(struct arena *arena, const char *triple)
{
    const struct word *arch = FIND(triple, arches), *system = FIND(triple, systems), *abi = FIND(triple, abis);
    struct target target = {arch ? arch->name : arena_copy(arena, triple, strcspn(triple, "-")),
                            system ? system->name : "", abi ? abi->name : "", NULL};
    bool is_windows = text_equal(target.system, "windows"); /* where the compiler decides about layouts */
    target.condition = text_format(arena, "%s%s%s%s%s", arch ? arch->condition : "0", system ? " && " : "",
                                   system ? system->condition : "", is_windows && abi ? " && " : "",
                                   is_windows && abi ? abi->condition : "");
    return target;
}

const char *target_translate(const char *const (*pairs)[2], const char *word)
{
    while (*pairs[0][0] && !text_equal(pairs[0][0], word))
        pairs++;
    return *pairs[0][0] || !*word ? pairs[0][1] : word;
}

const char *target_label(struct arena *arena, const char *triple)
{
    char *label = arena_copy_text(arena, triple);
    for (char *at = label; *at; at++)
        if (!isalnum((unsigned char)*at))
            *at = '_';
    return label;
}
