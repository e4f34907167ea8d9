/* libclang evaluates; what it would answer wrongly or not at all (pointers, long double, texts with a NUL inside) is
 * turned away here. */
#include "values.h"

#include "types.h"

#include "../base/text.h"

#include <string.h>

struct integer values_integer(const struct type *type, uint64_t bits)
{
    return (struct integer){.bits = bits, .is_negative = type->is_signed && bits >> 63};
}

/* The type of a constant: its own without qualifiers and typedefs, an enum's as the integer it is. */
static const struct type *constant_type(struct reader *reader, CXCursor variable)
{
    const struct type *type = types_read(reader, reader->clang->getCursorType(variable));
    type = type_without_qualifiers(type_canonical(type));
    return type->kind == TYPE_ENUM && type->of ? type_canonical(type->of) : type;
}

static bool is_characters(const struct type *type)
{
    const struct type *of = type->kind == TYPE_POINTER || type->kind == TYPE_ARRAY ? type_canonical(type->of) : NULL;
    return of && of->kind == TYPE_INTEGER && text_equal(of->name, "char");
}

struct literal_search {
    const struct clang *clang;
    long long size; /* of the string literal, with its NUL; 0 until found */
};

static enum CXChildVisitResult find_literal(CXCursor cursor, CXCursor parent, CXClientData data)
{
    struct literal_search *search = data;
    (void)parent;
    if (search->clang->getCursorKind(cursor) != CXCursor_StringLiteral)
        return CXChildVisit_Recurse;
    search->size = search->clang->getArraySize(search->clang->getCursorType(cursor));
    return CXChildVisit_Break;
}

/* libclang ends a text at its first NUL: only one without is known whole. */
static bool read_text(struct reader *reader, CXCursor variable, CXEvalResult result, struct declaration *out)
{
    const char *text = reader->clang->EvalResult_getAsStr(result);
    if (!text)
        return false;
    struct literal_search search = {reader->clang, 0};
    reader->clang->visitChildren(variable, find_literal, &search);
    size_t length = strlen(text);
    if (search.size != (long long)length + 1)
        return false;
    out->type = reader->literal_types[LITERAL_CHARACTERS];
    out->constant = CONSTANT_TEXT;
    out->text = arena_copy(reader->arena, text, length);
    out->text_length = length;
    return true;
}

static bool read_result(struct reader *reader, CXCursor variable, CXEvalResult result, struct declaration *out)
{
    const struct clang *clang = reader->clang;
    const struct type *type = constant_type(reader, variable);
    CXEvalResultKind kind = clang->EvalResult_getKind(result);
    if (is_characters(type))
        return kind == CXEval_StrLiteral && read_text(reader, variable, result, out);
    if (kind == CXEval_Int && (type->kind == TYPE_INTEGER || type->kind == TYPE_BOOL)) {
        uint64_t bits = clang->EvalResult_isUnsignedInt(result) ? clang->EvalResult_getAsUnsigned(result)
                                                                : (uint64_t)clang->EvalResult_getAsLongLong(result);
        out->constant = CONSTANT_INTEGER;
        out->integer = values_integer(type, bits);
    } else if (kind == CXEval_Float && type->kind == TYPE_FLOAT) {
        out->constant = CONSTANT_FLOAT;
        out->number = clang->EvalResult_getAsDouble(result);
    } else {
        return false;
    }
    out->type = type;
    return true;
}

bool values_read(struct reader *reader, CXCursor variable, struct declaration *out)
{
    CXEvalResult result = reader->clang->Cursor_Evaluate(variable);
    if (!result)
        return false;
    bool is_read = read_result(reader, variable, result, out);
    reader->clang->EvalResult_dispose(result);
    return is_read;
}

enum value_kind values_kind(struct reader *reader, CXCursor variable)
{
    if (reader->clang->isInvalidDeclaration(variable))
        return VALUE_NONE;
    const struct type *type = constant_type(reader, variable);
    if (type->kind == TYPE_RECORD)
        return type->declaration->is_builtin ? VALUE_OF_C : VALUE_RECORD;
    if (type->kind != TYPE_POINTER)
        return VALUE_LATE;
    const struct type *of = type_canonical(type->of);
    struct literal_search search = {reader->clang, 0};
    if (of->kind == TYPE_INTEGER)
        reader->clang->visitChildren(variable, find_literal, &search);
    if (!search.size)
        return VALUE_ADDRESS;
    return of->size == 1 ? VALUE_TEXT : VALUE_WIDE_TEXT;
}

struct name_search {
    const struct clang *clang;
    CXCursor name; /* null until found */
};

static enum CXChildVisitResult find_name(CXCursor cursor, CXCursor parent, CXClientData data)
{
    struct name_search *search = data;
    enum CXCursorKind kind = search->clang->getCursorKind(cursor);
    (void)parent;
    if (kind == CXCursor_UnexposedExpr || kind == CXCursor_ParenExpr)
        return CXChildVisit_Recurse;
    if (kind == CXCursor_DeclRefExpr)
        search->name = search->clang->getCursorReferenced(cursor);
    return CXChildVisit_Break;
}

CXCursor values_function(struct reader *reader, CXCursor variable)
{
    CXCursor none = reader->clang->getNullCursor();
    struct name_search search = {reader->clang, none};
    const struct type *type = constant_type(reader, variable);
    if (type->kind != TYPE_POINTER || type_canonical(type->of)->kind != TYPE_FUNCTION)
        return none; /* newer majors keep the name of a function in what is left of an erroneous call */
    reader->clang->visitChildren(variable, find_name, &search);
    bool is_function = reader->clang->getCursorKind(search.name) == CXCursor_FunctionDecl;
    return is_function ? search.name : none;
}

bool values_read_address(struct reader *reader, CXCursor pointer, CXCursor number, struct declaration *out)
{
    const struct type *type = constant_type(reader, pointer);
    if (type->kind != TYPE_POINTER || !values_read(reader, number, out) || out->constant != CONSTANT_INTEGER)
        return false;
    out->constant = CONSTANT_ADDRESS;
    out->type = type;
    return true;
}

void values_set_literal(const struct reader *reader, const struct literal *literal, struct declaration *out)
{
    out->type = reader->literal_types[literal->type];
    out->integer = (struct integer){literal->bits, literal->is_negative};
    out->number = literal->number;
    out->text = literal->text;
    out->text_length = literal->length;
    out->constant = literal->kind == LITERAL_TEXT    ? CONSTANT_TEXT
                    : literal->kind == LITERAL_FLOAT ? CONSTANT_FLOAT
                                                     : CONSTANT_INTEGER;
}
