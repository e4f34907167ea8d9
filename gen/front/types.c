/* One function a family of types. Kinds of types and declarations count here, never how libclang spells a type:
 * spellings differ from version to version. */
#include "types.h"

#include "../base/text.h"
#include "../model/convention.h"
#include "../model/type_text.h"

#include <ctype.h>
#include <string.h>

uint64_t types_size(const struct reader *reader, CXType type)
{
    long long size = reader->clang->Type_getSizeOf(type);
    return size > 0 ? (uint64_t)size : 0;
}

uint64_t types_align(const struct reader *reader, CXType type)
{
    long long align = reader->clang->Type_getAlignOf(type);
    return align > 0 ? (uint64_t)align : 0;
}

struct qualifiers {
    bool is_const, is_volatile, is_restrict;
};

static void collect(const struct reader *reader, CXType type, struct qualifiers *out)
{
    out->is_const |= reader->clang->isConstQualifiedType(type) != 0;
    out->is_volatile |= reader->clang->isVolatileQualifiedType(type) != 0;
    out->is_restrict |= reader->clang->isRestrictQualifiedType(type) != 0;
}

static bool is_function(CXType type)
{
    return type.kind == CXType_FunctionProto || type.kind == CXType_FunctionNoProto;
}

static const char in_registers[] = "regparm (";

static const char *canonical_text(struct reader *reader, CXType type)
{
    return reader_text(reader, reader->clang->getTypeSpelling(reader->clang->getCanonicalType(type)));
}

static unsigned mentions(const char *text)
{
    unsigned count = 0;
    for (text = strstr(text, in_registers); text; text = strstr(text + 1, in_registers))
        count++;
    return count;
}

/* 32-bit x86 has a convention that libclang calls C's; only the text of a function type has it, behind those of its
 * parameters and before those of its result: int (*(void (*)(int) regparm (1)) regparm (2))(int) */
static const char *register_convention(struct reader *reader, CXType type)
{
    const char *target = reader->model->target;
    if (target[0] != 'i' || !text_starts_with(target + 2, "86"))
        return NULL;
    const char *text = canonical_text(reader, type);
    unsigned ahead = 0, behind = mentions(canonical_text(reader, reader->clang->getResultType(type)));
    for (int i = 0; i < reader->clang->getNumArgTypes(type); i++)
        ahead += mentions(canonical_text(reader, reader->clang->getArgType(type, (unsigned)i)));
    if (mentions(text) == ahead + behind)
        return NULL;
    for (text = strstr(text, in_registers); ahead; ahead--)
        text = strstr(text + 1, in_registers);
    return text_format(reader->arena, "regparm(%c)", text[strlen(in_registers)]);
}

const char *types_convention(struct reader *reader, CXType type)
{
    switch (reader->clang->getFunctionTypeCallingConv(type)) {
    case CXCallingConv_Default:
    case CXCallingConv_C: return register_convention(reader, type);
    case CXCallingConv_AAPCS:
    case CXCallingConv_AAPCS_VFP: return NULL;
    case CXCallingConv_X86StdCall: return "stdcall";
    case CXCallingConv_X86FastCall: return "fastcall";
    case CXCallingConv_X86ThisCall: return "thiscall";
    case CXCallingConv_X86Pascal: return "pascal";
    case CXCallingConv_X86RegCall: return "regcall";
    case CXCallingConv_X86VectorCall: return "vectorcall";
    case CXCallingConv_Win64: return "ms_abi";
    case CXCallingConv_X86_64SysV: return "sysv_abi";
    case CXCallingConv_IntelOclBicc: return "intel_ocl_bicc";
    case CXCallingConv_PreserveMost: return "preserve_most";
    case CXCallingConv_PreserveAll: return "preserve_all";
    case CXCallingConv_AArch64VectorCall: return "aarch64_vector_pcs";
    default: return CONVENTION_OTHER;
    }
}

/* What an attribute modifies. An attribute on a pointer may be the calling convention of the function behind it, which
 * only the canonical type has. */
static CXType modified(struct reader *reader, CXType type)
{
    CXType canonical = reader->clang->getCanonicalType(type), function = canonical;
    while (function.kind == CXType_Pointer)
        function = reader->clang->getPointeeType(function);
    bool is_foreign = is_function(function) && types_convention(reader, function);
    return is_foreign ? canonical : reader->clang->Type_getModifiedType(type);
}

/* Removes one layer after another, collecting the qualifiers on the way. */
static CXType peel(struct reader *reader, CXType type, struct qualifiers *out)
{
    for (;;) {
        collect(reader, type, out);
        CXType inner = type;
        if (type.kind == CXType_Elaborated)
            inner = reader->clang->Type_getNamedType(type);
        else if (type.kind == CXType_Attributed)
            inner = modified(reader, type);
        else if (type.kind == CXType_Unexposed || type.kind == CXType_Auto)
            inner = reader->clang->getCanonicalType(type);
        if (inner.kind == CXType_Invalid || inner.kind == type.kind)
            return type;
        type = inner;
    }
}

CXType types_plain(struct reader *reader, CXType type)
{
    struct qualifiers ignored = {0};
    return peel(reader, type, &ignored);
}

struct builtin {
    enum type_kind kind;
    const char *name;
    bool is_signed;
};

/* The types that are keywords; `kind` TYPE_UNSUPPORTED with no name: this is none of them. */
static struct builtin builtin_of(enum CXTypeKind kind)
{
    switch (kind) {
    case CXType_Void: return (struct builtin){TYPE_VOID, "void", false};
    case CXType_Bool: return (struct builtin){TYPE_BOOL, "_Bool", false};
    case CXType_Char_S: return (struct builtin){TYPE_INTEGER, "char", true};
    case CXType_Char_U: return (struct builtin){TYPE_INTEGER, "char", false};
    case CXType_SChar: return (struct builtin){TYPE_INTEGER, "signed char", true};
    case CXType_UChar: return (struct builtin){TYPE_INTEGER, "unsigned char", false};
    case CXType_Short: return (struct builtin){TYPE_INTEGER, "short", true};
    case CXType_UShort: return (struct builtin){TYPE_INTEGER, "unsigned short", false};
    case CXType_Int: return (struct builtin){TYPE_INTEGER, "int", true};
    case CXType_UInt: return (struct builtin){TYPE_INTEGER, "unsigned int", false};
    case CXType_Long: return (struct builtin){TYPE_INTEGER, "long", true};
    case CXType_ULong: return (struct builtin){TYPE_INTEGER, "unsigned long", false};
    case CXType_LongLong: return (struct builtin){TYPE_INTEGER, "long long", true};
    case CXType_ULongLong: return (struct builtin){TYPE_INTEGER, "unsigned long long", false};
    case CXType_Float: return (struct builtin){TYPE_FLOAT, "float", true};
    case CXType_Double: return (struct builtin){TYPE_FLOAT, "double", true};
    case CXType_LongDouble: return (struct builtin){TYPE_UNSUPPORTED, "long double", true};
    case CXType_Int128: return (struct builtin){TYPE_UNSUPPORTED, "__int128", true};
    case CXType_UInt128: return (struct builtin){TYPE_UNSUPPORTED, "unsigned __int128", false};
    case CXType_Float128: return (struct builtin){TYPE_UNSUPPORTED, "__float128", true};
    case CXType_Float16: return (struct builtin){TYPE_UNSUPPORTED, "_Float16", true};
    case CXType_Half: return (struct builtin){TYPE_UNSUPPORTED, "__fp16", true};
    case CXType_BFloat16: return (struct builtin){TYPE_UNSUPPORTED, "__bf16", true};
    default: return (struct builtin){TYPE_UNSUPPORTED, NULL, false};
    }
}

/* The C text of a type of the compiler without a keyword of its own. What this does not know is said as the parser
 * words it (_BitInt(7), what is yet to come). */
static const char *composed_name(struct reader *reader, CXType type)
{
    const struct clang *clang = reader->clang;
    switch (type.kind) {
    case CXType_Complex:
        return text_format(reader->arena, "_Complex %s",
                           type_text(reader->arena, types_read(reader, clang->getElementType(type))));
    case CXType_Vector:
    case CXType_ExtVector:
        return text_format(reader->arena, "%s __attribute__((vector_size(%llu)))",
                           type_text(reader->arena, types_read(reader, clang->getElementType(type))),
                           (unsigned long long)types_size(reader, type));
    case CXType_BlockPointer: return TYPE_BLOCK;
    default: return reader_text(reader, clang->getTypeSpelling(type));
    }
}

/* long_double of "long double", float_vector_size_16 of "float __attribute__((vector_size(16)))". */
static const char *label_of(struct arena *arena, const char *text)
{
    static const char attribute[] = "__attribute__";
    struct text out = text_create(arena);
    for (; *text; text++) {
        if (text_starts_with(text, attribute))
            text += strlen(attribute);
        bool is_word = isalnum((unsigned char)*text);
        if (is_word)
            text_append_char(&out, *text);
        else if (out.length && out.data[out.length - 1] != '_')
            text_append_char(&out, '_');
    }
    while (out.length && out.data[out.length - 1] == '_')
        text_cut(&out, out.length - 1);
    return out.data;
}

/* Versions of libclang have __int128 at 16 bytes on s390x; the ABI has it at 8. Records that hold one are another
 * matter (passes/refuse). */
static uint64_t true_align(const struct reader *reader, const char *name, uint64_t align)
{
    return text_starts_with(reader->model->target, "s390x") && strstr(name, "__int128") ? 8 : align;
}

/* A type that only C computes with is a record to other languages: bytes of its size and alignment. */
static const struct type *read_opaque(struct reader *reader, const char *name, uint64_t size, uint64_t align)
{
    struct declaration *declaration = map_get(&reader->builtins, name);
    if (!declaration) {
        declaration = arena_new(reader->arena, struct declaration);
        *declaration = (struct declaration){.kind = DECLARATION_RECORD,
                                            .typedef_name = name,
                                            .label = label_of(reader->arena, name),
                                            .is_builtin = true,
                                            .is_complete = true};
        declaration->type = type_record(reader->types, declaration, size, true_align(reader, name, align));
        map_set(reader->arena, &reader->builtins, name, declaration);
        *list_add(reader->arena, &reader->model->declarations) = declaration;
    }
    return declaration->type;
}

static const struct type *read_builtin(struct reader *reader, CXType type)
{
    bool is_half = type.kind == CXType_Half && reader->has_half_for_float16;
    struct builtin builtin = builtin_of(is_half ? CXType_Float16 : type.kind);
    uint64_t size = types_size(reader, type), align = types_align(reader, type);
    switch (builtin.kind) {
    case TYPE_VOID: return type_void(reader->types);
    case TYPE_BOOL: return type_bool(reader->types);
    case TYPE_INTEGER: return type_integer(reader->types, builtin.name, builtin.is_signed, size, align);
    case TYPE_FLOAT: return type_float(reader->types, builtin.name, size, align);
    default: break;
    }
    const char *name = builtin.name ? builtin.name : composed_name(reader, type);
    if (!size || type.kind == CXType_BlockPointer)
        return type_unsupported(reader->types, name, size, align);
    return read_opaque(reader, name, size, align);
}

static const struct type *read_array(struct reader *reader, CXType type)
{
    const struct type *element = types_read(reader, reader->clang->getArrayElementType(type));
    uint64_t count = TYPE_COUNT_OPEN;
    if (type.kind == CXType_ConstantArray)
        count = (uint64_t)reader->clang->getArraySize(type);
    return type_array(reader->types, element, count);
}

const struct type *types_read_function(struct reader *reader, CXType type)
{
    type = types_plain(reader, type);
    if (type.kind == CXType_Typedef) /* declared through one: fn f; */
        type = reader->clang->getCanonicalType(type);
    int count = reader->clang->getNumArgTypes(type);
    const struct type *result = types_read(reader, reader->clang->getResultType(type));
    LIST(const struct type *) parameters = {0};
    for (int i = 0; i < count; i++) {
        const struct type *parameter = types_read(reader, reader->clang->getArgType(type, (unsigned)i));
        *list_add(reader->arena, &parameters) = type_decayed(parameter);
    }
    bool is_prototype = type.kind == CXType_FunctionProto;
    return type_function(reader->types, result, parameters.items, parameters.count,
                         is_prototype && reader->clang->isFunctionTypeVariadic(type), !is_prototype);
}

/* A pointer to a function of another convention must not be taken for one of C's. */
static const struct type *read_function(struct reader *reader, CXType type)
{
    if (types_convention(reader, type))
        return type_unsupported(reader->types, TYPE_FOREIGN_FUNCTION, 0, 0);
    return types_read_function(reader, type);
}

/* No library has pointers this deep; texts of types would grow without end. */
enum { DEEPEST_POINTER = 16 };

static bool is_deep(const struct type *type)
{
    unsigned depth = 0;
    for (type = type_canonical(type); type->kind == TYPE_POINTER && depth < DEEPEST_POINTER; depth++)
        type = type_canonical(type->of);
    return depth == DEEPEST_POINTER;
}

/* A va_list parameter may come as what it decays to: a pointer to the compiler's own record. */
static const struct type *read_pointer(struct reader *reader, CXType type)
{
    const struct type *pointee = types_read(reader, reader->clang->getPointeeType(type));
    const struct declaration *declaration = pointee->kind == TYPE_RECORD ? pointee->declaration : NULL;
    if (declaration && text_equal(declaration->name, "__va_list_tag"))
        return type_va_list(reader->types, pointee->size, pointee->align);
    if (is_deep(pointee))
        return type_unsupported(reader->types, TYPE_DEEP_POINTER, types_size(reader, type), 0);
    return type_pointer(reader->types, pointee);
}

static const struct type *read_unqualified(struct reader *reader, CXType type)
{
    switch (type.kind) {
    case CXType_Pointer: return read_pointer(reader, type);
    case CXType_ConstantArray:
    case CXType_IncompleteArray:
    case CXType_VariableArray: return read_array(reader, type);
    case CXType_FunctionProto:
    case CXType_FunctionNoProto: return read_function(reader, type);
    case CXType_Record:
    case CXType_Enum:
    case CXType_Typedef: return reader_shell(reader, reader->clang->getTypeDeclaration(type))->type;
    default: return read_builtin(reader, type);
    }
}

const struct type *types_read(struct reader *reader, CXType type)
{
    struct qualifiers qualifiers = {0};
    const struct type *read = read_unqualified(reader, peel(reader, type, &qualifiers));
    return type_qualified(read, qualifiers.is_const, qualifiers.is_volatile, qualifiers.is_restrict);
}
