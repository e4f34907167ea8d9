/* Names and texts as JavaScript has them. */
#include "node.h"

#include "../../base/text.h"
#include "../../base/words.h"
#include "../../emit/name.h"

#include <ctype.h>
#include <string.h>

/* What cannot name a variable in strict code, what the generated files use themselves, and `then`: who waits for a
 * module or an object that has one waits for what it calls. */
static struct words reserved =
    WORDS("Infinity", "NaN", "__dirname", "__filename", "arguments", "await", "bg", "bgRaw", "break", "case", "catch",
          "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "eval", "export",
          "exports", "extends", "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof",
          "interface", "let", "library", "memory", "module", "new", "null", "package", "private", "protected", "public",
          "raw", "records", "require", "return", "static", "super", "switch", "then", "this", "throw", "true", "try",
          "typeof", "undefined", "var", "void", "while", "with", "yield");

/* Types that the generated files mean when they say them. */
static struct words globals = WORDS("Array", "BigInt", "Buffer", "Error", "Function", "Map", "Memory", "Number",
                                    "Object", "Partial", "Promise", "RecordType", "String", "Symbol", "Uint8Array");

/* What every object of a class has already. */
static struct words members = WORDS("close", "constructor", "prototype", "then");

static const char *unless_among(struct arena *arena, struct words *words, const char *name)
{
    return words_have(words, name) ? text_format(arena, "%s_", name) : name;
}

const char *node_name(struct arena *arena, enum language_name kind, const char *name)
{
    switch (kind) {
    case LANGUAGE_TYPE:
    case LANGUAGE_FLAGS: return unless_among(arena, &globals, name_styled(arena, NAME_PASCAL, name));
    case LANGUAGE_ERROR: return text_format(arena, "%sError", name_styled(arena, NAME_PASCAL, name));
    case LANGUAGE_FUNCTION:
    case LANGUAGE_PARAMETER: return unless_among(arena, &reserved, name_styled(arena, NAME_CAMEL, name));
    case LANGUAGE_METHOD: return unless_among(arena, &members, name_styled(arena, NAME_CAMEL, name));
    case LANGUAGE_LOCAL: return text_format(arena, "c_%s", name);
    case LANGUAGE_FIELD: return name_styled(arena, NAME_CAMEL, name);
    case LANGUAGE_ENUMERATOR:
    case LANGUAGE_CONSTANT: return name_styled(arena, NAME_SCREAMING, name);
    case LANGUAGE_PACKAGE: return name_styled(arena, NAME_KEBAB, name);
    case LANGUAGE_RAW_FIELD:
    case LANGUAGE_RAW_TYPE: return name;
    case LANGUAGE_RAW_FUNCTION:
    case LANGUAGE_RAW_PARAMETER:
    case LANGUAGE_RAW_ENUMERATOR:
    case LANGUAGE_RAW_CONSTANT: return unless_among(arena, &globals, unless_among(arena, &reserved, name));
    }
    return name;
}

/* Lines of a comment: nothing in them may end the comment or a line. */
static const char *escape_comment(struct arena *arena, const char *text)
{
    static struct text_special special = {.characters = "*", .has_lines = true};
    struct text out = text_create(arena);
    if (!text[text_plain(text, &special)])
        return text;
    for (; *text; text += text_append_plain(&out, text, &special)) {
        unsigned char byte = (unsigned char)*text++;
        if (byte == '*' && *text == '/')
            text_append(&out, "*\\");
        else
            text_append_char(&out, iscntrl(byte) ? ' ' : (char)byte);
    }
    return out.data;
}

/* A string literal. Bytes that are not UTF-8 become the characters of their numbers. */
static const char *escape_string(struct arena *arena, const char *text)
{
    struct text out = text_create(arena);
    bool is_utf8 = text_is_utf8(text, strlen(text));
    text_append_char(&out, '\'');
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte == '\'' || byte == '\\')
            text_append_format(&out, "\\%c", byte);
        else if (iscntrl(byte) || (byte >= 0x80 && !is_utf8))
            text_append_format(&out, "\\x%02x", byte);
        else
            text_append_char(&out, *text);
    }
    text_append_char(&out, '\'');
    return out.data;
}

const char *node_escape(struct arena *arena, enum language_escape escape, const char *text)
{
    return escape == LANGUAGE_STRING ? escape_string(arena, text) : escape_comment(arena, text);
}
