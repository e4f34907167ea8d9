/* Names of Go: PascalCase for users, C's own spelling in package raw, and nothing that means something already. */
#include "go.h"

#include "../../base/text.h"
#include "../../base/words.h"
#include "../../emit/name.h"

#include <ctype.h>
#include <string.h>

/* What a parameter must not be called: keywords, what the language declares itself, and the packages used. */
static struct words taken =
    WORDS("_", "any", "append", "bool", "break", "byte", "C", "cap", "case", "chan", "clear", "close", "comparable",
          "complex", "const", "continue", "copy", "default", "defer", "delete", "else", "error", "fallthrough", "false",
          "float32", "float64", "for", "func", "glue", "go", "goto", "if", "imag", "import", "int", "int16", "int32",
          "int64", "int8", "interface", "iota", "len", "make", "map", "max", "min", "new", "nil", "package", "panic",
          "print", "println", "range", "raw", "real", "recover", "return", "rune", "select", "string", "struct",
          "switch", "true", "type", "uint", "uint16", "uint32", "uint64", "uint8", "uintptr", "unsafe", "var");

const char *const go_own_names[] = {"Available", "ErrClosed", "ErrContract", "ErrFailed",    "ErrNUL", "ErrNil",
                                    "ErrNoCgo",  "ErrRange",  "Error",       "MissingError", NULL};

enum { LONGEST_INITIALISM = 5 };

/* Words that Go writes in capitals. */
static struct words initialisms = WORDS("API", "ASCII", "CPU", "HTML", "HTTP", "ID", "IO", "IP", "JSON", "NUL", "OK",
                                        "SQL", "TCP", "TLS", "UDP", "UI", "URI", "URL", "UTF8", "UUID", "XML");

/* Writes a word in capitals if Go does. */
static void write_initialism(char *word, size_t length)
{
    char capitals[LONGEST_INITIALISM + 1] = "";
    for (size_t i = 0; i < length && length <= LONGEST_INITIALISM; i++)
        capitals[i] = (char)toupper((unsigned char)word[i]);
    if (words_have(&initialisms, capitals))
        memcpy(word, capitals, length);
}

/* PascalCase with Go's initialisms: user_id is UserID. */
static const char *pascal(struct arena *arena, const char *name)
{
    char *styled = name_styled(arena, NAME_PASCAL, name);
    for (char *word = styled; *word;) {
        size_t length = 1;
        while (word[length] && !isupper((unsigned char)word[length]))
            length++;
        write_initialism(word, length);
        word += length;
    }
    return styled;
}

/* A name that users chose: never one that is taken, nor one that begins as the generated locals do. */
static const char *free_name(struct arena *arena, const char *name)
{
    return words_have(&taken, name) || text_starts_with(name, "bg") ? text_format(arena, "%s_", name) : name;
}

/* A C identifier with its first letter in upper or lower case: what Go sees outside a package, or only inside. */
static const char *with_first(struct arena *arena, const char *name, bool is_exported)
{
    if (!isalpha((unsigned char)*name))
        return text_format(arena, "%c%s", is_exported ? 'X' : 'x', name);
    char *changed = arena_copy_text(arena, name);
    *changed = (char)(is_exported ? toupper((unsigned char)*name) : tolower((unsigned char)*name));
    return changed;
}

const char *go_raw_name(struct arena *arena, const char *name)
{
    return with_first(arena, name, true);
}

const char *go_package_name(struct arena *arena, const char *path)
{
    struct text name = text_create(arena);
    for (const char *at = text_file_name(path); *at; at++)
        if (isalnum((unsigned char)*at))
            text_append_char(&name, (char)tolower((unsigned char)*at));
    if (!name.length || isdigit((unsigned char)*name.data))
        return text_format(arena, "lib%s", name.data);
    return free_name(arena, name.data) == name.data ? name.data : text_format(arena, "lib%s", name.data);
}

const char *go_module(struct arena *arena, const char *package)
{
    return strchr(package, '/') ? package : text_format(arena, "bridge/%s", package);
}

const char *go_c_prefix(struct arena *arena, const char *module)
{
    struct text out = text_create(arena);
    for (; *module; module++)
        text_append_char(&out, isalnum((unsigned char)*module) ? *module : '_');
    return text_format(arena, "%s_bg_", out.data);
}

const char *go_bridge_prefix(struct arena *arena, const char *package)
{
    return text_format(arena, "%sbridge_", go_c_prefix(arena, go_module(arena, package)));
}

/* Error is what the errors of a package are called: a C type of that name holds their codes. */
static const char *type_name(struct arena *arena, const char *name)
{
    name = pascal(arena, name);
    if (text_equal(name, "Error"))
        return "ErrorCode";
    for (size_t i = 0; go_own_names[i]; i++)
        if (text_equal(name, go_own_names[i]))
            return text_format(arena, "Library%s", name);
    return name;
}

const char *go_name(struct arena *arena, enum language_name kind, const char *name)
{
    switch (kind) {
    case LANGUAGE_PARAMETER: return free_name(arena, name_styled(arena, NAME_CAMEL, name));
    case LANGUAGE_LOCAL: return text_format(arena, "bg%s", name_styled(arena, NAME_PASCAL, name));
    case LANGUAGE_ERROR: return text_format(arena, "%sError", pascal(arena, name));
    case LANGUAGE_PACKAGE: return go_package_name(arena, name);
    case LANGUAGE_RAW_PARAMETER: return free_name(arena, with_first(arena, name, false));
    case LANGUAGE_RAW_TYPE:
    case LANGUAGE_RAW_FUNCTION:
    case LANGUAGE_RAW_FIELD:
    case LANGUAGE_RAW_ENUMERATOR:
    case LANGUAGE_RAW_CONSTANT: return go_raw_name(arena, name);
    case LANGUAGE_TYPE:
    case LANGUAGE_FLAGS: return type_name(arena, name);
    default: return pascal(arena, name);
    }
}
