/* Node: how names, types and texts are written in JavaScript and in the addon's C, and which templates make the
 * package.
 *
 * Every type is spelled by one word: numbers of up to 32 bits and floats cross as JavaScript numbers, 64 bits as
 * bigints, pointers of the raw layer as bigints, records as bytes. What the hooks add to a type map is listed at
 * spell_type(). */
#include "../language.h"

#include "../base/text.h"
#include "../emit/name.h"
#include "../model/shape.h"
#include "../model/type.h"

#include <ctype.h>
#include <string.h>

extern const struct template_file node_templates[];
extern const size_t node_template_count;

/* ---- Names ---- */

/* What cannot name a variable in strict code, and what the generated files use themselves. */
static const char *const reserved[] = {
    "arguments", "await",   "bg",     "bgRaw",     "break",    "case",       "catch",   "class",     "const",
    "continue",  "debugger", "default", "delete",  "do",       "else",       "enum",    "eval",      "export",
    "exports",   "extends", "false",  "finally",   "for",      "function",   "if",      "implements", "import",
    "in",        "instanceof", "interface", "let", "library",  "memory",     "module",  "new",       "null",
    "package",   "private", "protected", "public", "raw",      "records",    "require", "return",    "static",
    "super",     "switch",  "this",   "throw",     "true",     "try",        "typeof",  "undefined", "var",
    "void",      "while",   "with",   "yield",     NULL};

/* Types that the generated files mean when they say them. */
static const char *const globals[] = {"Array",  "BigInt",  "Buffer",  "Error",      "Function", "Map",
                                      "Memory", "Number",  "Object",  "Partial",    "Promise",  "RecordType",
                                      "String", "Symbol",  "Uint8Array", NULL};

/* What every object of a class has already. */
static const char *const members[] = {"close", "constructor", "prototype", NULL};

static const char *unless_among(struct arena *arena, const char *const *words, const char *name)
{
    for (; *words; words++)
        if (text_equal(*words, name))
            return text_format(arena, "%s_", name);
    return name;
}

static const char *spell_name(struct arena *arena, enum language_name kind, const char *name)
{
    switch (kind) {
    case LANGUAGE_TYPE:
    case LANGUAGE_FLAGS: return unless_among(arena, globals, name_styled(arena, NAME_PASCAL, name));
    case LANGUAGE_ERROR: return text_format(arena, "%sError", name_styled(arena, NAME_PASCAL, name));
    case LANGUAGE_FUNCTION:
    case LANGUAGE_PARAMETER: return unless_among(arena, reserved, name_styled(arena, NAME_CAMEL, name));
    case LANGUAGE_METHOD: return unless_among(arena, members, name_styled(arena, NAME_CAMEL, name));
    case LANGUAGE_LOCAL: return text_format(arena, "in_%s", name);
    case LANGUAGE_FIELD: return name_styled(arena, NAME_CAMEL, name);
    case LANGUAGE_ENUMERATOR:
    case LANGUAGE_CONSTANT: return name_styled(arena, NAME_SCREAMING, name);
    case LANGUAGE_PACKAGE: return name_styled(arena, NAME_KEBAB, name);
    case LANGUAGE_RAW_FIELD:
    case LANGUAGE_RAW_TYPE: return name;
    case LANGUAGE_RAW_FUNCTION:
    case LANGUAGE_RAW_PARAMETER:
    case LANGUAGE_RAW_ENUMERATOR:
    case LANGUAGE_RAW_CONSTANT: return unless_among(arena, globals, unless_among(arena, reserved, name));
    }
    return name;
}

/* ---- Texts ---- */

/* A line of a comment: nothing in it may end the comment or the line. */
static const char *escape_comment(struct arena *arena, const char *text)
{
    struct text out = text_create(arena);
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte == '*' && text[1] == '/')
            text_append(&out, "*\\");
        else
            text_append_char(&out, iscntrl(byte) ? ' ' : *text);
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

static const char *escape(struct arena *arena, enum language_escape escape, const char *text)
{
    return escape == LANGUAGE_STRING ? escape_string(arena, text) : escape_comment(arena, text);
}

/* ---- Types ---- */

/* How a kind of type is written: the word of bg_get_<word> in C and of check<Word>, put<Word> ... in JavaScript. */
struct word {
    const char *c, *javascript, *typescript, *suffix, *limit;
};

static const struct word *integer_word(uint64_t size, bool is_signed)
{
    static const struct word words[2][4] = {
        {{"u8", "U8", "number", "", "UINT8_MAX"},
         {"u16", "U16", "number", "", "UINT16_MAX"},
         {"u32", "U32", "number", "", "UINT32_MAX"},
         {"u64", "U64", "bigint", "n", "UINT64_MAX"}},
        {{"i8", "I8", "number", "", "INT8_MAX"},
         {"i16", "I16", "number", "", "INT16_MAX"},
         {"i32", "I32", "number", "", "INT32_MAX"},
         {"i64", "I64", "bigint", "n", "INT64_MAX"}}};
    return &words[is_signed][size == 1 ? 0 : size == 2 ? 1 : size == 4 ? 2 : 3];
}

static const struct word *word_of(const struct type *type, enum surface surface)
{
    static const struct word truth = {"bool", "Bool", "boolean", "", "1"};
    static const struct word flags = {"flags32", "Flags32", "number", "", "UINT32_MAX"};
    static const struct word single = {"f32", "F32", "number", "", "0"}, real = {"f64", "F64", "number", "", "0"};
    static const struct word record = {"record", "Record", "Uint8Array", "", "0"};
    static const struct word pointer = {"pointer", "Pointer", "bigint", "", "0"};
    static const struct word nothing = {"void", "Void", "void", "", "0"};
    type = type_canonical(type);
    switch (type->kind) {
    case TYPE_VOID: return &nothing;
    case TYPE_BOOL: return &truth;
    case TYPE_FLOAT: return type->size == sizeof(float) ? &single : &real;
    case TYPE_ENUM:
        if (surface == SURFACE_FLAGS && type->size == sizeof(uint32_t))
            return &flags;
        type = type_canonical(type->of);
        /* fall through */
    case TYPE_INTEGER:
        /* What C declares as an integer may be a truth to the user. */
        return surface == SURFACE_BOOL ? &truth : integer_word(type->size, type->is_signed);
    case TYPE_ARRAY:
    case TYPE_RECORD: return &record;
    default: return &pointer;
    }
}

static void set(const struct spelling *spelling, struct view *out, const char *name, const char *text)
{
    view_set(spelling->arena, out, name, view_text(spelling->arena, text));
}

/* The names of the JavaScript functions that work with a value: "bg.checkU32", or "bg_check_Stats" of the same file. */
static void set_functions(const struct spelling *spelling, struct view *out, const char *pattern, const char *word)
{
    static const char *const names[] = {"check", "put", "get", "store", "load"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        set(spelling, out, names[i], text_format(spelling->arena, pattern, names[i], word));
}

/* Adds: word (of the C macros), check put get store load (functions in JavaScript), typescript, suffix (of a literal: "n"),
 * limit (the largest value, in C), zero (in C), size_argument (what the functions of raw records want besides), field
 * (the kind of a raw record's field). */
static void spell_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    const struct word *word = word_of(type->value, type->surface);
    const struct type *value = type_canonical(type->value);
    bool is_record = value->kind == TYPE_RECORD, is_bytes = is_record || value->kind == TYPE_ARRAY;
    bool is_named = type->named && (type->surface == SURFACE_RECORD || type->surface == SURFACE_ENUM ||
                                    type->surface == SURFACE_FLAGS);
    set(spelling, out, "word", word->c);
    set(spelling, out, "suffix", word->suffix);
    set(spelling, out, "limit", word->limit);
    set(spelling, out, "zero", is_record ? "{0}" : "0");
    set(spelling, out, "typescript", is_named ? type->named : word->typescript);
    set(spelling, out, "field", is_bytes ? "Bytes" : word->javascript);
    set(spelling, out, "size_argument",
        is_record ? text_format(spelling->arena, ", %llu", (unsigned long long)value->size) : "");
    if (is_record && is_named)
        set_functions(spelling, out, "bg_%s_%s", type->named);
    else
        set_functions(spelling, out, "bg.%s%s", word->javascript);
}

/* ---- The last word ---- */

static void add_names(const struct spelling *spelling, struct view *list, const char *from)
{
    const struct view *items = view_get(spelling->root, from);
    for (size_t i = 0; i < items->items.count; i++)
        view_add(spelling->arena, list, items->items.items[i]);
}

/* `exports`: what index.js gives out. */
static void add_exports(const struct spelling *spelling)
{
    static const char *const from[] = {"constants", "enums", "schemes", "classes", "functions"};
    struct view *list = view_list(spelling->arena);
    for (size_t i = 0; i < sizeof from / sizeof *from; i++)
        add_names(spelling, list, from[i]);
    view_set(spelling->arena, spelling->root, "exports", view_mark(spelling->arena, list));
}

/* Adds CONSTANT unless its name is taken: an enumerator may also be a macro of the same name. */
static void add_value(const struct spelling *spelling, struct view *list, struct map *names, struct view *constant,
                      const struct view *type)
{
    const char *name = view_get_text(constant, "name");
    if (map_get(names, name))
        return;
    map_set(spelling->arena, names, name, constant);
    struct view *map = view_copy(spelling->arena, constant);
    bool is_text = view_is_true(view_get(constant, "is_text"));
    set(spelling, map, "suffix", view_get_text(type, "suffix"));
    set(spelling, map, "typescript", is_text ? "string" : view_get_text(type, "typescript"));
    view_add(spelling->arena, list, map);
}

/* `raw_values`: constants and enumerators of the raw layer, each name once. */
static void add_raw_values(const struct spelling *spelling)
{
    const struct view *raw = view_get(spelling->root, "raw");
    const struct view *functions = view_get(raw, "functions"), *enums = view_get(raw, "enums");
    const struct view *constants = view_get(raw, "constants");
    struct view *list = view_list(spelling->arena);
    struct map names = {0};
    for (size_t i = 0; i < functions->items.count; i++)
        map_set(spelling->arena, &names, view_get_text(functions->items.items[i], "name"), functions->items.items[i]);
    for (size_t i = 0; i < enums->items.count; i++) {
        const struct view *values = view_get(enums->items.items[i], "constants");
        for (size_t j = 0; j < values->items.count; j++)
            add_value(spelling, list, &names, values->items.items[j], view_get(enums->items.items[i], "type"));
    }
    for (size_t i = 0; i < constants->items.count; i++)
        add_value(spelling, list, &names, constants->items.items[i], view_get(constants->items.items[i], "type"));
    view_set(spelling->arena, spelling->root, "raw_values", view_mark(spelling->arena, list));
}

/* The lines of a comment in one line; NULL if there are none. */
static const char *joined(struct arena *arena, const struct view *lines)
{
    struct text out = text_create(arena);
    for (size_t i = 0; i < lines->items.count; i++)
        text_append_format(&out, "%s%s", i ? " " : "", lines->items.items[i]->text);
    return out.length ? out.data : NULL;
}

/* `summary` of each parameter, for @param; `throws`, the error class of a function; `has_doc`: whether there is anything to
 * say about it. */
static void add_summaries(const struct spelling *spelling, const struct view *functions)
{
    for (size_t i = 0; i < functions->items.count; i++) {
        struct view *function = functions->items.items[i];
        const struct view *parameters = view_get(function, "parameters"), *doc = view_get(function, "doc");
        const struct view *outcome = view_get(function, "outcome");
        const struct view *scheme = outcome ? view_get(outcome, "scheme") : NULL;
        bool has_doc = view_is_true(view_get(doc, "lines")) || view_is_true(view_get(doc, "returns")) ||
                       view_is_true(scheme) || view_is_true(view_get(function, "is_deprecated"));
        view_set_text(spelling->arena, function, "throws", view_is_true(scheme) ? view_get_text(scheme, "name") : NULL);
        for (size_t j = 0; j < parameters->items.count; j++) {
            struct view *parameter = parameters->items.items[j];
            const char *summary = joined(spelling->arena, view_get(parameter, "doc"));
            view_set_text(spelling->arena, parameter, "summary", summary);
            has_doc = has_doc || summary;
        }
        view_set_bool(spelling->arena, function, "has_doc", has_doc);
    }
}

/* `record_c` of each field: the C name of its record, for offsetof(). */
static void add_record_names(const struct spelling *spelling)
{
    const struct view *records = view_get(view_get(spelling->root, "raw"), "records");
    for (size_t i = 0; i < records->items.count; i++) {
        const struct view *fields = view_get(records->items.items[i], "fields");
        for (size_t j = 0; j < fields->items.count; j++)
            set(spelling, fields->items.items[j], "record_c", view_get_text(records->items.items[i], "c"));
    }
}

static void finish(const struct spelling *spelling)
{
    const struct view *classes = view_get(spelling->root, "classes");
    for (size_t i = 0; i < classes->items.count; i++)
        add_summaries(spelling, view_get(classes->items.items[i], "functions"));
    add_summaries(spelling, view_get(spelling->root, "functions"));
    add_summaries(spelling, view_get(spelling->root, "callbacks"));
    add_record_names(spelling);
    add_exports(spelling);
    add_raw_values(spelling);
}

/* ---- The tables ---- */

/* Blocks that begin with `c_` stand in the addon, the others in JavaScript. `put` and `value` are how an argument crosses: in
 * the scratch memory or as a value of Node-API; `c_get` and `c_value` are the other side of each. */
static const struct language_block blocks[] = {
    {"check", LANGUAGE_BEFORE},      {"put", LANGUAGE_BEFORE},       {"value", LANGUAGE_BEFORE},
    {"out", LANGUAGE_AFTER},         {"result", LANGUAGE_ASKED},     {"answer", LANGUAGE_ASKED},
    {"type", LANGUAGE_ASKED},        {"c_declare", LANGUAGE_AFTER},  {"c_get", LANGUAGE_ASKED},
    {"c_value", LANGUAGE_ASKED},     {"c_check", LANGUAGE_BEFORE},   {"c_argument", LANGUAGE_BEFORE},
    {"c_short", LANGUAGE_BEFORE},    {"c_grow", LANGUAGE_BEFORE},    {"c_ok", LANGUAGE_ASKED},
    {"c_own", LANGUAGE_AFTER},       {"c_rethrow", LANGUAGE_AFTER},  {"c_absent", LANGUAGE_AFTER},
    {"c_fail", LANGUAGE_AFTER},      {"c_take", LANGUAGE_AFTER},     {"c_give", LANGUAGE_ASKED},
    {"c_answer", LANGUAGE_ASKED},    {"c_release", LANGUAGE_AFTER},  {NULL, LANGUAGE_ASKED}};

static const struct language_operation operations[] = {
    {OPERATION_PASS, NULL},       {OPERATION_TEXT_IN, NULL},     {OPERATION_BYTES_IN, NULL},
    {OPERATION_HANDLE_IN, NULL},  {OPERATION_RECORD_IN, NULL},   {OPERATION_CALLBACK_IN, NULL},
    {OPERATION_DERIVED, NULL},    {OPERATION_CONSTANT, NULL},    {OPERATION_VALUE_OUT, NULL},
    {OPERATION_TEXT_OUT, NULL},   {OPERATION_BYTES_OUT, NULL},   {OPERATION_HANDLE_OUT, NULL},
    {OPERATION_BUFFER_OUT, NULL}, {OPERATION_INOUT, NULL},       {OPERATION_NOTHING, NULL},
    {OPERATION_PLAIN, NULL},      {OPERATION_STATUS, NULL},      {OPERATION_NULL_IS_ERROR, NULL},
    {OPERATION_COUNT, NULL}};

#define SAME(path) {path, path, NULL, NULL, false}
static const struct language_file files[] = {
    SAME("package.json"), SAME("README.md"),     SAME("build.mjs"),     SAME("binding.gyp"), SAME("index.js"),
    SAME("index.mjs"),    SAME("index.d.ts"),    SAME("index.d.mts"),   SAME("raw.js"),      SAME("raw.mjs"),
    SAME("raw.d.ts"),     SAME("raw.d.mts"),     SAME("lib/native.js"), SAME("src/addon.c"), SAME("src/library.h"),
    SAME("src/raw.c"),    SAME("test/package.test.mjs"), {NULL, NULL, NULL, NULL, false}};
#undef SAME

static const struct language_tool tools[] = {
    {"node", "--version", "18 or newer: apt-get install nodejs, or nodejs.org"},
    {"npm", "--version", "apt-get install npm; to install packages, not to build them"},
    {"cc", "--version", "apt-get install gcc"},
    {NULL, NULL, NULL}};

const struct language node_language = {.name = "node",
                                       .title = "Node",
                                       .templates = node_templates,
                                       .template_count = &node_template_count,
                                       .blocks = blocks,
                                       .operations = operations,
                                       .files = files,
                                       .source_folder = "c",
                                       .spell_name = spell_name,
                                       .escape = escape,
                                       .spell_type = spell_type,
                                       .finish = finish,
                                       .tools = tools};
