/* libclang, found and loaded at run time: this folder is the only one that sees it.
 *
 * The tool is compiled against libclang's headers but linked to no libclang, so that it starts on any machine, works
 * with whatever major version is installed (13 to 22), and needs none for commands that read no C. A `struct clang` is a
 * table of the functions used: clang->getCursorKind is clang_getCursorKind. */
#ifndef FRONT_CLANG_H
#define FRONT_CLANG_H

#include "../base/diagnostic.h"

#include <clang-c/Index.h>

/* The functions used, each without its "clang_". All exist since libclang 13. */
#define CLANG_FUNCTIONS(X)                                                                                           \
    X(createIndex) X(disposeIndex) X(parseTranslationUnit2) X(disposeTranslationUnit) X(getTranslationUnitCursor)     \
    X(getTranslationUnitTargetInfo) X(TargetInfo_getTriple) X(TargetInfo_getPointerWidth) X(TargetInfo_dispose)       \
    X(getNumDiagnostics) X(getDiagnostic) X(getDiagnosticSeverity) X(getDiagnosticLocation) X(getDiagnosticSpelling)  \
    X(disposeDiagnostic) X(getClangVersion) X(getCString) X(disposeString)                                            \
    X(getExpansionLocation) X(getPresumedLocation) X(getLocationForOffset) X(getFileName)                  \
    X(getFileContents) X(getInclusions)                                                                                                \
    X(visitChildren) X(Type_visitFields) X(getCursorKind) X(getCursorType) X(getCursorLocation) X(getCursorSpelling)  \
    X(getCursorUSR) X(getCursorDefinition) X(getCanonicalCursor) X(hashCursor) X(equalCursors) X(Cursor_isNull)       \
    X(Cursor_isAnonymous) X(Cursor_hasAttrs) X(Cursor_getRawCommentText) X(Cursor_getMangling)                        \
    X(Cursor_getArgument) X(Cursor_getNumArguments) X(Cursor_getStorageClass) X(Cursor_isFunctionInlined)             \
    X(Cursor_getOffsetOfField) X(Cursor_isBitField) X(getFieldDeclBitWidth) X(getCursorTLSKind)                       \
    X(getCursorPlatformAvailability) X(getCursorPrettyPrinted) X(Cursor_Evaluate)                                     \
    X(EvalResult_getKind) X(EvalResult_getAsLongLong) X(EvalResult_getAsUnsigned) X(EvalResult_isUnsignedInt)         \
    X(EvalResult_getAsDouble) X(EvalResult_getAsStr) X(EvalResult_dispose)                                            \
    X(getEnumDeclIntegerType) X(getEnumConstantDeclValue) X(getEnumConstantDeclUnsignedValue)\
   X(getTypedefDeclUnderlyingType) X(getTypeDeclaration)       \
    X(getTypeSpelling) X(getCanonicalType) X(Type_getNamedType) X(Type_getModifiedType) X(Type_getNullability)        \
    X(isConstQualifiedType) X(isVolatileQualifiedType) X(isRestrictQualifiedType) X(Type_getSizeOf)                   \
    X(Type_getAlignOf) X(getPointeeType) X(getArrayElementType) X(getArraySize) X(getResultType) X(getNumArgTypes)    \
    X(getArgType) X(isFunctionTypeVariadic) X(getFunctionTypeCallingConv)

struct clang {
#define CLANG_MEMBER(name) __typeof__(clang_##name) *name;
    CLANG_FUNCTIONS(CLANG_MEMBER)
#undef CLANG_MEMBER
    const char *path;         /* the file that was loaded */
    const char *version;      /* as libclang says it: "Debian clang version 14.0.6" */
    unsigned major;           /* 14; 0 if the version does not say */
    const char *resource_dir; /* where its stddef.h is: "/usr/lib/clang/14"; NULL if it is not installed */
};

/* Loads libclang: the library PATH, or that of the environment variable BRIDGEGEN_LIBCLANG, or the newest one found. Texts
 * are in ARENA; the library stays loaded. False after reporting "no-libclang". */
bool clang_open(struct clang *out, struct arena *arena, const char *path, struct diagnostics *diagnostics);

/* The text of STRING in ARENA, "" if it has none; STRING is given back to libclang. */
const char *clang_text(const struct clang *clang, struct arena *arena, CXString string);

#endif
