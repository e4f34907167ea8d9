/* Names in C#: Pascal case for what others see, camel case for parameters and locals. The raw layer keeps the names of
 * C to the letter: what is told apart there stays apart, and C's documentation applies. */
#include "dotnet.h"

#include "../../base/text.h"
#include "../../base/words.h"
#include "../../emit/name.h"
#include "../../emit/scope.h"

#include <ctype.h>
#include <string.h>

static struct words keywords =
    WORDS("abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const",
          "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern",
          "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface",
          "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
          "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof",
          "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint",
          "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while");

/* Operators that look like functions: a parameter of the name would be called. */
static struct words operators = WORDS("nameof");

/* Words that a type may not be called without a sign, though they are free elsewhere. */
static struct words type_keywords =
    WORDS("alias", "allows", "and", "async", "await", "dynamic", "extension", "field", "file", "get", "global", "init",
          "managed", "nameof", "nint", "not", "notnull", "nuint", "or", "partial", "record", "remove", "required",
          "scoped", "set", "unmanaged", "value", "var", "when", "where", "with", "yield", "_");

/* What everything has already. */
static struct words inherited =
    WORDS("Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString");

/* What a class, or a record, has besides, and what the code of its members calls by these names. */
static struct words members =
    WORDS("ArgumentNullException", "ArgumentOutOfRangeException", "Borrow", "ContractException", "Convert", "Dispose",
          "From", "Interop", "NativeException", "Raw", "ToRaw");

/* What a record has besides, and what is beside a closed enum. */
static struct words record_members = WORDS("Clone", "PrintMembers");
static struct words closed_members = WORDS("Allowed", "IsListed", "Listed");

/* What every tuple has besides, and Item1 and the like. */
static struct words tuple_members = WORDS("CompareTo", "Deconstruct", "Rest");

/* Types that generated code says without their namespace: one of the library would hide them. */
static struct words types =
    WORDS("AbiMismatchException", "Action", "AppContext", "ArgumentException", "ArgumentNullException",
          "ArgumentOutOfRangeException", "Array", "Assembly", "Attribute", "BitConverter", "CLSCompliant",
          "CallConvCdecl", "CallerArgumentExpression", "CallingConvention", "Console", "ContractException",
          "CultureInfo", "DefaultDllImportSearchPaths", "Delegate", "DisableRuntimeMarshalling", "DllImport",
          "DllImportSearchPath", "DllNotFoundException", "DoesNotReturn", "DoesNotReturnIf", "Encoding", "Enum",
          "EntryPointNotFoundException", "Environment", "Exception", "ExceptionDispatchInfo", "FieldOffset", "File",
          "Flags", "Func", "GC", "IDisposable", "IEnumerable", "InlineArray", "Lazy", "LayoutKind", "List", "Math",
          "MemoryMarshal", "MethodImpl", "MethodImplOptions", "MissingSymbolException", "ModuleInitializer",
          "NativeException", "NativeLibrary", "NativeMemory", "NotNull", "ObjectDisposedException", "Obsolete",
          "OperatingSystem", "Path", "ReadOnlySpan", "RuntimeInformation", "SafeHandle", "SkipLocalsInit", "Span",
          "StructLayout", "SuppressMessage", "System", "TypeLoadException", "UnmanagedCallersOnly", "Unsafe");

void dotnet_take_types(const struct spelling *spelling, struct scope *scope)
{
    const char *space = view_get_text(spelling->root, "namespace");
    scope->is_caseless = true; /* each has a file of its name */
    scope_take(scope, text_format(spelling->arena, "%sLibrary", space));
    scope_take(scope, text_format(spelling->arena, "%sConstants", space));
}

/* Locals of generated code that belong to no slot. */
static struct words locals = WORDS("Error", "Frame", "Ok", "Record", "Round");

/* Whether a parameter begins as the generated locals do: bgError. */
static bool is_like_local(const char *name)
{
    return text_starts_with(name, "bg") && isupper((unsigned char)name[2]);
}

/* Flags are named in the plural: option is Options, policy Policies. */
static const char *plural(struct arena *arena, const char *name)
{
    size_t length = strlen(name);
    if (text_ends_with(name, "s"))
        return name;
    if (length > 1 && name[length - 1] == 'y' && !strchr("aeiou", name[length - 2]))
        return text_format(arena, "%.*sies", (int)length - 1, name);
    return text_format(arena, "%s%s", name, text_ends_with(name, "x") || text_ends_with(name, "ch") ? "es" : "s");
}

/* `out` is @out: the sign is not part of the name. */
static const char *raw_name(struct arena *arena, enum language_name kind, const char *name)
{
    bool is_taken = words_have(&keywords, name) || (kind == LANGUAGE_RAW_TYPE && words_have(&type_keywords, name));
    return is_taken ? text_format(arena, "@%s", name) : name;
}

/* `encoding` is LibraryEncoding; each type has a file. */
static const char *type_name(struct arena *arena, const char *name)
{
    return words_have(&types, name) || name_is_device(name) ? text_format(arena, "Library%s", name) : name;
}

/* NAME, unlike what COUNT lists of words have. */
static const char *unlike(struct arena *arena, struct words *const *taken, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (words_have(taken[i], name))
            return text_format(arena, "%sNative", name);
    return name;
}

/* What else there is in which scope, the constants' first. */
static struct words *const taken[] = {&inherited, &members, &closed_members, &record_members};
enum { TAKEN_OF_CONSTANTS = 1, TAKEN_OF_MEMBERS = 2, TAKEN_OF_TYPES = 3, TAKEN_OF_FIELDS = 4 };

const char *dotnet_result_name(struct arena *arena, const char *name)
{
    static struct words *const taken_of_results[] = {&inherited, &members, &tuple_members};
    const char *member = unlike(arena, taken_of_results, 3, name_styled(arena, NAME_PASCAL, name));
    const char *number = text_starts_with(member, "Item") ? member + strlen("Item") : "";
    bool is_numbered = *number && !number[strspn(number, "0123456789")];
    return is_numbered ? text_format(arena, "%sNative", member) : member;
}

/* A parameter that meets a keyword is `outValue`, since documentation cannot say @out; a member that every object has
 * is `DisposeNative`. */
const char *dotnet_name(struct arena *arena, enum language_name kind, const char *name)
{
    switch (kind) {
    case LANGUAGE_PARAMETER:
        name = name_styled(arena, NAME_CAMEL, name);
        return words_have(&keywords, name) || words_have(&operators, name) || is_like_local(name)
                   ? text_format(arena, "%sValue", name)
                   : name;
    case LANGUAGE_LOCAL:
        name = name_styled(arena, NAME_PASCAL, name);
        return text_format(arena, words_have(&locals, name) ? "bg%sValue" : "bg%s", name);
    case LANGUAGE_ERROR:
        return type_name(arena, text_format(arena, "%sException", name_styled(arena, NAME_PASCAL, name)));
    case LANGUAGE_FLAGS: return type_name(arena, plural(arena, name_styled(arena, NAME_PASCAL, name)));
    case LANGUAGE_TYPE:
        return unlike(arena, taken, TAKEN_OF_TYPES, type_name(arena, name_styled(arena, NAME_PASCAL, name)));
    case LANGUAGE_FUNCTION:
    case LANGUAGE_METHOD: return unlike(arena, taken, TAKEN_OF_MEMBERS, name_styled(arena, NAME_PASCAL, name));
    case LANGUAGE_FIELD: return unlike(arena, taken, TAKEN_OF_FIELDS, name_styled(arena, NAME_PASCAL, name));
    case LANGUAGE_CONSTANT: return unlike(arena, taken, TAKEN_OF_CONSTANTS, name_styled(arena, NAME_PASCAL, name));
    case LANGUAGE_RAW_TYPE:
    case LANGUAGE_RAW_FUNCTION:
    case LANGUAGE_RAW_PARAMETER:
    case LANGUAGE_RAW_FIELD:
    case LANGUAGE_RAW_ENUMERATOR:
    case LANGUAGE_RAW_CONSTANT: return raw_name(arena, kind, name);
    default: return name_styled(arena, NAME_PASCAL, name);
    }
}
