/* Scalars here, what points at something in value_pointer.c, records and arrays in value_record.c. */
#include "value.h"

#include "../base/text.h"
#include "../front/literal.h"
#include "../model/constant_text.h"
#include "../model/shape.h"
#include "../model/type.h"
#include "../model/type_text.h"
#include "number.h"
#include "storage.h"
#include "value_parts.h"

#include <limits.h>
#include <string.h>

bool value_fail(const struct value_reader *reader, const struct json *value, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = text_format_list(reader->arena, format, arguments);
    va_end(arguments);
    diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "argument", value->place, "%s", message);
    return false;
}

const char *value_as_given(const struct value_reader *reader, const struct json *value)
{
    return value->text ? text_format(reader->arena, "`%s`", value->text) : json_kind_name(value->kind);
}

/* The same about a text that is no number, nor a name that is known. */
static bool fail_number(const struct value_reader *reader, const struct json *value, const char *what)
{
    const char *text = value->text ? value->text : json_kind_name(value->kind);
    diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "argument", value->place,
                      "`%s` is neither %s nor a constant of the header", text, what)
        ->advice = constants_suggest(reader->constants, reader->arena, text);
    return false;
}

/* "-128 to 127" */
static const char *range_of(struct arena *arena, unsigned width, bool is_signed)
{
    uint64_t half = UINT64_C(1) << (width - 1);
    struct text out = text_create(arena);
    constant_text_write_integer(&out, (struct integer){is_signed ? -half : 0, is_signed});
    text_append(&out, " to ");
    constant_text_write_integer(&out, (struct integer){is_signed ? half - 1 : half - 1 + half, false});
    return out.data;
}

bool value_read_bits(struct value_reader *reader, uint64_t *out, const struct type *type, unsigned width,
                     const struct json *value)
{
    struct integer integer;
    if (!value->text || !number_integer(&integer, reader->arena, reader->constants, value->text))
        return fail_number(reader, value, "an integer");
    bool is_signed = type_canonical(type)->is_signed;
    if (!storage_fits(integer, width, is_signed))
        return value_fail(reader, value, "%s does not fit %s: %s", value->text, type_text(reader->arena, type),
                          range_of(reader->arena, width, is_signed));
    *out = integer.bits;
    return true;
}

static bool read_integer(struct value_reader *reader, void *out, const struct type *type, const struct json *value)
{
    uint64_t bits;
    if (!value_read_bits(reader, &bits, type, (unsigned)type->size * 8, value))
        return false;
    storage_write(out, type->size, bits);
    return true;
}

static bool read_bool(struct value_reader *reader, void *out, const struct type *type, const struct json *value)
{
    uint64_t bits = value->kind == JSON_TRUE || text_equal(value->text, "true");
    bool is_word = value->kind == JSON_TRUE || value->kind == JSON_FALSE || text_equal(value->text, "true") ||
                   text_equal(value->text, "false");
    if (!is_word && !value_read_bits(reader, &bits, type, 1, value))
        return false;
    storage_write(out, type->size, bits);
    return true;
}

/* A float, a double or, of any other size, a long double. */
static bool read_float(struct value_reader *reader, void *out, uint64_t size, const struct json *value)
{
    long double number;
    if (!value->text || !number_float(&number, reader->constants, value->text, size))
        return fail_number(reader, value, "a floating-point number in range");
    float single = (float)number;
    double twice = (double)number;
    if (size == sizeof single)
        memcpy(out, &single, sizeof single);
    else if (size == sizeof twice)
        memcpy(out, &twice, sizeof twice);
    else
        memcpy(out, &number, sizeof number);
    return true;
}

/* [1, -2] or, without an imaginary part, 1. */
static bool read_complex(struct value_reader *reader, void *out, uint64_t size, const struct json *value)
{
    value = value_expand(reader, value);
    if (!value)
        return false;
    if (value->kind != JSON_ARRAY)
        return read_float(reader, out, size, value);
    const struct json *imaginary = value->first ? value->first->next : NULL;
    if (!imaginary || imaginary->next)
        return value_fail(reader, value, "a complex number has two parts: [1, -2]");
    return read_float(reader, out, size, value->first) && read_float(reader, (char *)out + size, size, imaginary);
}

/* The numbers of C that are records to other languages. */
static bool read_builtin(struct value_reader *reader, void *out, const struct type *type, const struct json *value)
{
    const char *name = type->declaration->typedef_name;
    if (text_equal(name, "long double"))
        return read_float(reader, out, type->size, value);
    if (text_starts_with(name, "_Complex "))
        return read_complex(reader, out, type->size / 2, value);
    return value_fail(reader, value, "there is no way to write a value of type %s", name);
}

bool value_read(struct value_reader *reader, void *out, const struct type *type, const struct json *value)
{
    const struct type *canonical = type_canonical(type);
    switch (canonical->kind) {
    case TYPE_BOOL: return read_bool(reader, out, canonical, value);
    case TYPE_INTEGER: return read_integer(reader, out, type, value);
    case TYPE_FLOAT: return read_float(reader, out, type->size, value);
    case TYPE_POINTER: return value_read_pointer(reader, out, canonical, value);
    case TYPE_ARRAY: return value_read_array(reader, out, canonical, value);
    case TYPE_ENUM:
        if (canonical->size)
            return read_integer(reader, out, canonical, value);
        break;
    case TYPE_RECORD:
        if (canonical->declaration->is_builtin)
            return read_builtin(reader, out, canonical, value);
        if (canonical->declaration->is_complete)
            return value_read_record(reader, out, canonical->declaration, value);
        break;
    default: break;
    }
    return value_fail(reader, value, "there is no way to write a value of type %s", type_text(reader->arena, type));
}

const struct json *value_of_text(struct arena *arena, const char *what, const char *text)
{
    struct json *value = json_create(arena, JSON_STRING);
    value->text = text;
    value->place = (struct place){.file = what};
    return value;
}

/* JSON inside of a text; NULL after an error. Any other text is what it is. */
const struct json *value_expand(struct value_reader *reader, const struct json *value)
{
    if (value->kind != JSON_STRING || (*value->text != '{' && *value->text != '['))
        return value;
    const struct source *source = source_of_text(reader->arena, value->place.file, value->text, strlen(value->text));
    return json_read(reader->arena, source, reader->diagnostics);
}

const struct value_object *value_object_at(const struct value_reader *reader, const void *memory)
{
    for (size_t i = 0; i < reader->objects.count && memory; i++)
        if (reader->objects.items[i].memory == memory)
            return &reader->objects.items[i];
    return NULL;
}

/* --- beyond the fixed arguments --- */

/* The type of a literal, by C's rules: 5 is an int, 5L a long, 5000000000 a long, 1.5 a double. */
static const struct type *number_type(struct type_table *table, const struct literal *literal)
{
    static const struct {
        const char *name;
        bool is_signed;
        uint64_t size;
    } integers[] = {[LITERAL_INT] = {"int", true, sizeof(int)},
                    [LITERAL_UNSIGNED] = {"unsigned int", false, sizeof(int)},
                    [LITERAL_LONG] = {"long", true, sizeof(long)},
                    [LITERAL_UNSIGNED_LONG] = {"unsigned long", false, sizeof(long)},
                    [LITERAL_LONG_LONG] = {"long long", true, sizeof(long long)},
                    [LITERAL_UNSIGNED_LONG_LONG] = {"unsigned long long", false, sizeof(long long)}};
    if (literal->kind == LITERAL_FLOAT)
        return type_float(table, "double", sizeof(double), sizeof(double));
    return type_integer(table, integers[literal->type].name, integers[literal->type].is_signed,
                        integers[literal->type].size, integers[literal->type].size);
}

/* What C passes in place of a type that is smaller. */
static const struct type *promoted(const struct type *type)
{
    struct type_table *table = type_table_of(type);
    bool is_integer = type->kind == TYPE_INTEGER || type->kind == TYPE_BOOL;
    if (type->kind == TYPE_FLOAT)
        return number_type(table, &(struct literal){.kind = LITERAL_FLOAT});
    if (is_integer && type->size < sizeof(int))
        return number_type(table, &(struct literal){.kind = LITERAL_INTEGER, .type = LITERAL_INT});
    return type_decayed(type);
}

const struct type *value_literal_type(struct arena *arena, const struct constants *constants,
                                      const struct type *function, const char *text)
{
    struct type_table *table = type_table_of(function);
    struct literal literal = *text == '"' ? (struct literal){0} : literal_read(arena, text, sizeof(long));
    const struct declaration *macro = map_get(&constants->macros, text);
    struct integer integer;
    if (literal.kind != LITERAL_NONE)
        return number_type(table, &literal);
    if (macro)
        return promoted(type_canonical(macro->type));
    if (text_starts_with(text, "out:"))
        return type_pointer(table, type_void(table));
    if (constants_integer(constants, text, &integer))
        return number_type(table, &(struct literal){.kind = LITERAL_INTEGER, .type = LITERAL_INT});
    return type_pointer(table, type_qualified(type_integer(table, "char", CHAR_MIN < 0, 1, 1), true, false, false));
}
