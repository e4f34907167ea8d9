/* Types: each is spelled by one word, in the addon's C and in JavaScript. */
#include "node.h"

#include "../../base/text.h"
#include "../../model/shape.h"
#include "../../model/type.h"
#include "../../model/type_text.h"

/* How a kind of type is written: the word of bg_get_<word> in C and of check<Word>, put<Word> ... in JavaScript. */
struct word {
    const char *c, *javascript, *typescript, *suffix, *limit;
};

static const struct word *integer_word(uint64_t size, bool is_signed)
{
    static const struct word words[2][4] = {{{"u8", "U8", "number", "", "UINT8_MAX"},
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
    static const struct word flags[2] = {{"flags32", "Flags32", "number", "", "UINT32_MAX"},
                                         {"flags32_signed", "Flags32", "number", "", "INT32_MAX"}};
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
            return &flags[type->is_signed];
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

/* The names of the JavaScript functions that work with a value: "bg.checkU32", or "bg_check_Stats" of the same file. */
static void set_functions(const struct spelling *spelling, struct view *out, const char *pattern, const char *word)
{
    static const char *const names[] = {"check", "put", "get", "store", "load"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        view_set_text(spelling->arena, out, names[i], text_format(spelling->arena, pattern, names[i], word));
}

/* A C type as the beginning of the declaration of a variable, which is written to: "size_t ", "char *". */
static void set_declaration(const struct spelling *spelling, struct view *out, const char *name,
                            const struct type *type)
{
    bool is_const = type_canonical(type)->is_const;
    const struct type *written = is_const ? type_without_qualifiers(type_canonical(type)) : type;
    const char *text = type_text(spelling->arena, type_text_stand_in(written));
    const char *blank = text_ends_with(text, "*") ? "" : " ";
    view_set_text(spelling->arena, out, name, text_format(spelling->arena, "%s%s", text, blank));
}

static const struct word *word_for(const struct spelled_type *type)
{
    return word_of(type->carried ? type->carried->type : type_canonical(type->value), type->surface);
}

/* Adds: word (of the C macros), check put get store load (functions in JavaScript), typescript, size_argument (what the
 * functions of raw records want besides). */
void node_spell_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    const struct type *value = type_canonical(type->value);
    const struct word *word = word_for(type);
    bool is_record = value->kind == TYPE_RECORD;
    bool is_named = type->named && (type->surface == SURFACE_RECORD || type->surface == SURFACE_ENUM ||
                                    type->surface == SURFACE_FLAGS);
    view_set_text(spelling->arena, out, "word", word->c);
    view_set_text(spelling->arena, out, "typescript", is_named ? type->named : word->typescript);
    view_set_text(spelling->arena, out, "size_argument",
                  is_record ? text_format(spelling->arena, ", %llu", (unsigned long long)value->size) : "");
    if (is_record && is_named)
        set_functions(spelling, out, "bg_%s_%s", type->named);
    else
        set_functions(spelling, out, "bg.%s%s", word->javascript);
    if (!is_record && is_named && type->is_closed)
        view_set_text(spelling->arena, out, "check", text_format(spelling->arena, "bg.checkListed(%s)", type->named));
}

/* Adds: suffix (of a literal: "n"), limit (the largest value, in C), zero (in C), field (the kind of a raw record's
 * field), declare declare_value declare_pointed (beginnings of C declarations). */
void node_spell_value(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    const struct type *value = type_canonical(type->value), *pointee = shape_pointee(type->type);
    const struct word *word = word_for(type);
    bool is_record = value->kind == TYPE_RECORD, is_bytes = is_record || value->kind == TYPE_ARRAY;
    set_declaration(spelling, out, "declare", type->type);
    set_declaration(spelling, out, "declare_value", type->value);
    set_declaration(spelling, out, "declare_pointed", pointee ? pointee : type->type);
    view_set_text(spelling->arena, out, "suffix", word->suffix);
    view_set_text(spelling->arena, out, "limit", word->limit);
    view_set_text(spelling->arena, out, "zero", is_record ? "{0}" : "0");
    view_set_text(spelling->arena, out, "field", is_bytes ? "Bytes" : word->javascript);
}
