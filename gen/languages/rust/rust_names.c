/* How names are written in Rust. */
#include "rust.h"

#include "../../base/text.h"
#include "../../emit/name.h"

static struct words keywords =
    WORDS("abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
          "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match",
          "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try",
          "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield");

/* Keywords that even r# does not make a name. */
static struct words strict_keywords = WORDS("Self", "_", "crate", "self", "super");

/* What every class has already. */
static struct words members = WORDS("as_ptr", "close", "from_raw", "into_raw");

/* What every enum has already. */
static struct words variants = WORDS("Other");

/* Types that generated code says without a path. */
static struct words prelude =
    WORDS("AsRef", "Cow", "Drop", "Error", "Failure", "FnMut", "From", "NonNull", "Option", "OwnedBytes", "OwnedText",
          "Result", "Self", "Send", "String", "Sync", "TryFrom", "Unknown", "Unlisted", "Vec");

/* Values that generated code says without a path: a flags type is a function, too. */
static struct words values = WORDS("Err", "None", "Ok", "Some");

/* Types that the raw crate says without a path. */
static struct words raw_prelude =
    WORDS("CStr", "Default", "Option", "Result", "bool", "c_char", "c_double", "c_float", "c_int", "c_long",
          "c_longlong", "c_schar", "c_short", "c_uchar", "c_uint", "c_ulong", "c_ulonglong", "c_ushort", "c_void",
          "char", "f32", "f64", "i16", "i32", "i64", "i8", "isize", "str", "u16", "u32", "u64", "u8", "usize");

/* Locals of generated code that belong to no slot. */
static struct words locals = WORDS("again", "callback", "function", "given", "object", "ok", "tries");

const char *rust_unlike(struct arena *arena, struct words *words, const char *name)
{
    return words_have(words, name) ? text_format(arena, "%s_", name) : name;
}

static const char *identifier(struct arena *arena, const char *name)
{
    return words_have(&keywords, name) ? text_format(arena, "r#%s", name) : rust_unlike(arena, &strict_keywords, name);
}

static const char *type_name(struct arena *arena, const char *name, bool is_flags)
{
    name = name_styled(arena, NAME_PASCAL, name);
    if (!words_have(&prelude, name) && !(is_flags && words_have(&values, name)))
        return name;
    return text_format(arena, is_flags ? "%ss" : "Library%s", name);
}

/* Crates are named in small letters, and rustc warns of two underscores in a row: cjson, pam_types. */
static const char *crate_name(struct arena *arena, const char *name)
{
    struct text out = text_create(arena);
    name = text_lower(arena, name);
    for (const char *at = name; *at; at++)
        if (*at != '_' || at == name || at[-1] != '_')
            text_append_char(&out, *at);
    return out.data;
}

const char *rust_name(struct arena *arena, enum language_name kind, const char *name)
{
    switch (kind) {
    case LANGUAGE_TYPE:
    case LANGUAGE_FLAGS: return type_name(arena, name, kind == LANGUAGE_FLAGS);
    case LANGUAGE_ERROR: return identifier(arena, name_styled(arena, NAME_PASCAL, name));
    case LANGUAGE_METHOD: return identifier(arena, rust_unlike(arena, &members, name_styled(arena, NAME_SNAKE, name)));
    case LANGUAGE_PARAMETER:
        name = name_styled(arena, NAME_SNAKE, name);
        return text_starts_with(name, "bg_") ? text_format(arena, "%s_", name) : identifier(arena, name);
    case LANGUAGE_FUNCTION:
    case LANGUAGE_FIELD: return identifier(arena, name_styled(arena, NAME_SNAKE, name));
    case LANGUAGE_LOCAL:
        return text_format(arena, "bg_%s", rust_unlike(arena, &locals, name_styled(arena, NAME_SNAKE, name)));
    case LANGUAGE_ENUMERATOR:
        return identifier(arena, rust_unlike(arena, &variants, name_styled(arena, NAME_PASCAL, name)));
    case LANGUAGE_CONSTANT: return name_styled(arena, NAME_SCREAMING, name);
    case LANGUAGE_PACKAGE: return crate_name(arena, name);
    case LANGUAGE_RAW_TYPE: return identifier(arena, rust_unlike(arena, &raw_prelude, name));
    default: return identifier(arena, name);
    }
}
