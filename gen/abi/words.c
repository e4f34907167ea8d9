/* Which characters a word may have, by what it is for. */
#include "words.h"

#include "../base/text.h"

#include <string.h>

/* A kind of words: what to call it, and the characters besides letters and digits of ASCII. */
struct word_kind {
    const char *what, *others;
};

static const struct word_kind names = {"the library's name", "_"};
static const struct word_kind versions = {"the library's version", ".+-~_"};
static const struct word_kind libraries = {"the name of a C library", ".+-_:"};
static const struct word_kind pkg_configs = {"the name of a pkg-config module", ".+-_"};
static const struct word_kind packages_of_languages = {"the name of a package", "_-./@"};
static const struct word_kind folders = {"a folder to link or include from", "%+,-./:=@_"};
static const struct word_kind files = {"the name of a C source", "%+,-.:=@_"};
static const struct word_kind defines = {"the definition of a macro", "_=.,+-/"};

static bool is_plain(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9');
}

/* Folders and files may be named in any script; a word that begins with a hyphen would be read as an option. */
static bool is_usable(const struct word_kind *kind, const char *word)
{
    if (*word == '\0' || *word == '-')
        return false;
    bool is_any_script = kind == &folders || kind == &files;
    for (const char *at = word; *at != '\0'; at++)
        if (!is_plain(*at) && strchr(kind->others, *at) == NULL && !(is_any_script && (unsigned char)*at >= 0x80))
            return false;
    return text_is_utf8(word, strlen(word));
}

bool words_is_library(const char *name)
{
    return is_usable(&libraries, name);
}

static bool check(const struct word_kind *kind, const char *word, struct diagnostics *diagnostics)
{
    const struct place nowhere = {0};
    if (word == NULL || is_usable(kind, word))
        return true;
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "unusable-word", nowhere, "%s cannot be '%s'", kind->what, word)
        ->advice = text_format(diagnostics->arena, "it is made of letters, digits and %s", kind->others);
    return false;
}

/* A name becomes part of identifiers and of paths. */
static bool check_name(const char *name, struct diagnostics *diagnostics)
{
    const struct place nowhere = {0};
    if (!check(&names, name, diagnostics))
        return false;
    if (name[0] < '0' || name[0] > '9')
        return true;
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "unusable-word", nowhere, "%s cannot begin with a digit: '%s'",
                      names.what, name);
    return false;
}

/* A package's name is part of a path, which must not lead out of the output folder. */
static bool check_package(const char *name, struct diagnostics *diagnostics)
{
    const struct place nowhere = {0};
    if (!check(&packages_of_languages, name, diagnostics))
        return false;
    if (*name != '.' && *name != '/' && strstr(name, "..") == NULL)
        return true;
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "unusable-word", nowhere, "%s cannot be '%s'",
                      packages_of_languages.what, name)
        ->advice = "it is part of a path inside the output folder";
    return false;
}

static bool check_all(const struct word_kind *kind, const char *const *words, size_t count,
                      struct diagnostics *diagnostics)
{
    bool is_good = true;
    for (size_t i = 0; i < count; i++)
        is_good &= check(kind, words[i], diagnostics);
    return is_good;
}

static bool check_link(const struct link *link, struct diagnostics *diagnostics)
{
    bool is_good = check_all(&libraries, link->libraries.items, link->libraries.count, diagnostics);
    is_good &= check_all(&folders, link->library_dirs.items, link->library_dirs.count, diagnostics);
    is_good &= check_all(&folders, link->include_dirs.items, link->include_dirs.count, diagnostics);
    for (size_t i = 0; i < link->sources.count; i++) {
        const char *slash = strrchr(link->sources.items[i], '/'); /* only the name is written anywhere */
        is_good &= check(&files, slash != NULL ? slash + 1 : link->sources.items[i], diagnostics);
    }
    is_good &= check_all(&defines, link->defines.items, link->defines.count, diagnostics);
    return check(&pkg_configs, link->pkg_config, diagnostics) && is_good;
}

bool words_check(const struct library *library, const struct map *packages, struct diagnostics *diagnostics)
{
    bool is_good = check_name(library->name, diagnostics);
    is_good &= check(&versions, library->version, diagnostics);
    is_good &= check_link(&library->link, diagnostics);
    for (size_t i = 0; i < packages->count; i++)
        is_good &= check_package(packages->entries[i].value, diagnostics);
    return is_good;
}
