/* Shells are found by a hash of their first declaration's cursor; files by address, the one asked last first. */
#include "reader.h"

#include "types.h"

#include "../base/text.h"

#include <string.h>

enum { FIRST_SLOTS = 512, MANY_FILES = 50 };

const char *reader_text(const struct reader *reader, CXString string)
{
    return clang_text(reader->clang, reader->arena, string);
}

/* --- places --- */

/* The text of a file: the parser's, which it has to look for among all that it read and every macro that it expanded;
 * once there are many files, reading one again takes less. */
static const struct source *parsed_text(const struct reader *reader, CXFile file, const char *path)
{
    size_t size = 0;
    if (reader->files.count > MANY_FILES)
        return source_read(reader->scratch, path);
    const char *text = reader->clang->getFileContents(reader->unit, file, &size);
    return text ? source_of_text(reader->scratch, path, text, size) : NULL;
}

struct known_file *reader_file(struct reader *reader, CXFile file)
{
    if (!file)
        return NULL;
    if (reader->last_file < reader->files.count && reader->files.items[reader->last_file]->file == file)
        return reader->files.items[reader->last_file];
    for (size_t i = 0; i < reader->files.count; i++) {
        if (reader->files.items[i]->file == file) {
            reader->last_file = i;
            return reader->files.items[i];
        }
    }
    struct known_file *known = arena_new(reader->arena, struct known_file);
    *list_add(reader->scratch, &reader->files) = known;
    const char *path = reader_text(reader, reader->clang->getFileName(file));
    known->file = file;
    known->path = own_clean_path(reader->arena, path);
    known->include_name = own_include_name(reader->own, path);
    known->is_main = text_equal(known->path, READER_MAIN);
    known->own = known->is_main ? NULL : own_file(reader->own, path);
    if (known->own && !known->own->source)
        known->own->source = parsed_text(reader, file, known->path);
    reader->last_file = reader->files.count - 1;
    return known;
}

struct spot reader_spot(struct reader *reader, CXCursor cursor)
{
    CXFile file;
    unsigned line, column, offset;
    reader->clang->getExpansionLocation(reader->clang->getCursorLocation(cursor), &file, &line, &column, &offset);
    const char *name = reader_text(reader, reader->clang->getCursorSpelling(cursor));
    return (struct spot){cursor, name, reader_file(reader, file), line, column, offset};
}

const struct known_file *reader_cursor_file(struct reader *reader, CXCursor cursor)
{
    CXFile file;
    reader->clang->getExpansionLocation(reader->clang->getCursorLocation(cursor), &file, NULL, NULL, NULL);
    return reader_file(reader, file);
}

/* PLACE, or where the #line before LOCATION says that it is. */
static struct place presumed(struct reader *reader, CXSourceLocation location, struct place place)
{
    CXString name;
    reader->clang->getPresumedLocation(location, &name, &place.line, &place.column);
    const char *file = reader_text(reader, name);
    if (*file)
        place.file = own_clean_path(reader->arena, file);
    return place;
}

struct place reader_place(struct reader *reader, const struct spot *spot)
{
    if (!spot->file)
        return (struct place){0};
    struct place place = {spot->file->path, spot->line, spot->column};
    return reader->has_lines ? presumed(reader, reader->clang->getCursorLocation(spot->cursor), place) : place;
}

const char *reader_text_of(struct reader *reader, struct own_file *file)
{
    if (!file->source) /* the parser did not need it */
        file->source = source_read(reader->scratch, file->path);
    return file->source ? file->source->text : "";
}

struct place reader_place_at(struct reader *reader, struct own_file *file, size_t offset)
{
    reader_text_of(reader, file);
    struct place place = file->source ? source_place(file->source, offset) : (struct place){0};
    place.file = file->path;
    for (size_t i = 0; reader->has_lines && i < reader->files.count; i++) {
        CXFile parsed = reader->files.items[i]->file;
        if (reader->files.items[i]->own == file)
            return presumed(reader, reader->clang->getLocationForOffset(reader->unit, parsed, (unsigned)offset), place);
    }
    return place;
}

/* --- shells --- */

static void place_shell(const struct reader *reader, struct shell **slots, size_t slot_count, struct shell *shell)
{
    size_t at = reader->clang->hashCursor(shell->key) & (slot_count - 1);
    while (slots[at])
        at = (at + 1) & (slot_count - 1);
    slots[at] = shell;
}

static void grow(struct reader *reader)
{
    size_t count = reader->slot_count ? reader->slot_count * 2 : FIRST_SLOTS;
    struct shell **slots = arena_allocate(reader->scratch, count * sizeof *slots);
    for (size_t i = 0; i < reader->slot_count; i++)
        if (reader->slots[i])
            place_shell(reader, slots, count, reader->slots[i]);
    reader->slots = slots;
    reader->slot_count = count;
}

static struct shell *find(const struct reader *reader, CXCursor key)
{
    if (!reader->slot_count)
        return NULL;
    size_t at = reader->clang->hashCursor(key) & (reader->slot_count - 1);
    for (; reader->slots[at]; at = (at + 1) & (reader->slot_count - 1))
        if (reader->clang->equalCursors(reader->slots[at]->key, key))
            return reader->slots[at];
    return NULL;
}

/* The names of a record or enum. libclang's words for what has no tag differ between versions; the USR does not:
 *
 *     struct a {}           c:@S@a
 *     typedef struct {} a   c:@SA@a */
static void name_tag(struct reader *reader, struct declaration *declaration, CXCursor cursor)
{
    if (reader->clang->Cursor_isAnonymous(cursor))
        return;
    const char *usr = reader_text(reader, reader->clang->getCursorUSR(cursor));
    const char *name = strrchr(usr, '@');
    if (!name)
        return;
    bool has_no_tag = name - usr >= 3 && name[-1] == 'A' && strchr("SUE", name[-2]) && name[-3] == '@';
    *(has_no_tag ? &declaration->typedef_name : &declaration->name) = name + 1;
}

static enum declaration_kind kind_of(enum CXCursorKind kind)
{
    switch (kind) {
    case CXCursor_FunctionDecl: return DECLARATION_FUNCTION;
    case CXCursor_TypedefDecl: return DECLARATION_TYPEDEF;
    case CXCursor_EnumDecl: return DECLARATION_ENUM;
    case CXCursor_VarDecl: return DECLARATION_VARIABLE;
    default: return DECLARATION_RECORD;
    }
}

static void type_record_shell(struct reader *reader, struct shell *shell)
{
    struct declaration *declaration = shell->declaration;
    CXType type = reader->clang->getCursorType(shell->spot.cursor);
    uint64_t size = types_size(reader, type), align = types_align(reader, type);
    declaration->is_union = reader->clang->getCursorKind(shell->spot.cursor) == CXCursor_UnionDecl;
    name_tag(reader, declaration, shell->spot.cursor);
    shell->type = declaration->type = type_record(reader->types, declaration, size, align);
}

static void type_enum_shell(struct reader *reader, struct shell *shell)
{
    struct declaration *declaration = shell->declaration;
    CXType type = reader->clang->getCursorType(shell->spot.cursor);
    CXType underlying = reader->clang->getEnumDeclIntegerType(shell->spot.cursor);
    name_tag(reader, declaration, shell->spot.cursor);
    /* `enum a : short;` is complete. GCC allows an enum that is never defined; what is behind a pointer to one is an
     * int, as with most enums. */
    declaration->is_complete |= underlying.kind != CXType_Invalid;
    const struct type *of = underlying.kind == CXType_Invalid
                                ? type_integer(reader->types, "int", true, sizeof(int), sizeof(int))
                                : types_read(reader, underlying);
    shell->type = declaration->type =
        type_enum(reader->types, declaration, of, types_size(reader, type), types_align(reader, type));
}

/* `typedef struct { float x[4]; } v __attribute__((aligned(16)));` aligns a record that has no other name, which then
 * is aligned so itself; where its size is no multiple of that, it is not (see hide_realigned() in declarations.c). */
static void align_by_name(const struct declaration *name, uint64_t align)
{
    const struct type *type = name->type;
    bool is_its_name = type->kind == TYPE_RECORD && text_equal(type->declaration->typedef_name, name->name);
    if (is_its_name && align > type->align && type->size % align == 0)
        type_realign(type, align);
}

/* The one typedef that is built in and means something: the compiler's va_list. */
static void type_typedef_shell(struct reader *reader, struct shell *shell)
{
    struct declaration *declaration = shell->declaration;
    CXType type = reader->clang->getCursorType(shell->spot.cursor);
    uint64_t size = types_size(reader, type), align = types_align(reader, type);
    declaration->name = shell->spot.name;
    if (text_equal(declaration->name, "__builtin_va_list")) {
        shell->type = declaration->type = type_va_list(reader->types, size, align);
        shell->is_filled = true;
        return;
    }
    declaration->type = types_read(reader, reader->clang->getTypedefDeclUnderlyingType(shell->spot.cursor));
    align_by_name(declaration, align);
    shell->type = type_typedef(reader->types, declaration, declaration->type, size, align);
}

/* The kind and name of a tag, as the USR has them at its end: "c:@S@a" and "c:a.h@6@F@f@S@a" -> "S@a". */
static const char *tag_key(struct reader *reader, CXCursor cursor)
{
    const char *usr = reader_text(reader, reader->clang->getCursorUSR(cursor));
    const char *name = strrchr(usr, '@');
    return name && name > usr ? name - 1 : "";
}

static bool is_in_parameters(const struct reader *reader, CXCursor tag)
{
    CXCursor parent = reader->clang->getCursorSemanticParent(tag);
    return reader->clang->getCursorKind(parent) == CXCursor_FunctionDecl;
}

static void note_tag(struct reader *reader, CXCursor tag)
{
    CXCursor *noted = arena_new(reader->arena, CXCursor);
    *noted = tag;
    map_set(reader->arena, &reader->tags, tag_key(reader, tag), noted);
}

static enum CXChildVisitResult visit_tag(CXCursor cursor, CXCursor parent, CXClientData data)
{
    struct reader *reader = data;
    enum CXCursorKind kind = reader->clang->getCursorKind(cursor);
    (void)parent;
    bool is_tag = kind == CXCursor_StructDecl || kind == CXCursor_UnionDecl || kind == CXCursor_EnumDecl;
    if (is_tag && !is_in_parameters(reader, cursor))
        note_tag(reader, cursor);
    return CXChildVisit_Recurse;
}

/* To C, a struct that a parameter list is the first to name is one of that list alone; whoever wrote it means the one
 * that has this name everywhere else. Headers without such slips are not searched. */
static CXCursor meant_tag(struct reader *reader, CXCursor tag)
{
    if (!reader->tags.count)
        reader->clang->visitChildren(reader->clang->getTranslationUnitCursor(reader->unit), visit_tag, reader);
    if (!map_get(&reader->tags, tag_key(reader, tag)))
        note_tag(reader, tag);
    return *(const CXCursor *)map_get(&reader->tags, tag_key(reader, tag));
}

void reader_locate(struct reader *reader, struct shell *shell, CXCursor cursor)
{
    shell->spot = reader_spot(reader, cursor);
    const struct known_file *file = shell->spot.file;
    if (!file)
        return;
    shell->declaration->is_own = file->own != NULL;
    shell->declaration->file = file->include_name;
    shell->file = file->own;
}

struct shell *reader_shell(struct reader *reader, CXCursor cursor)
{
    CXCursor key = reader->clang->getCanonicalCursor(cursor);
    struct shell *shell = find(reader, key);
    if (shell)
        return shell;
    enum declaration_kind kind = kind_of(reader->clang->getCursorKind(cursor));
    bool is_tag = kind == DECLARATION_RECORD || kind == DECLARATION_ENUM, is_local = false;
    if (is_tag && is_in_parameters(reader, cursor)) {
        CXCursor meant = meant_tag(reader, cursor);
        if (!reader->clang->equalCursors(reader->clang->getCanonicalCursor(meant), key))
            return reader_shell(reader, meant);
        is_local = true;
    }
    CXCursor definition = is_tag ? reader->clang->getCursorDefinition(cursor) : cursor;
    bool is_opaque = is_tag && reader->clang->Cursor_isNull(definition);
    /* The same slip in the type of a pointer to a function, `typedef void (*kv_seen)(struct kv *store);`, looks like
     * any other tag without fields: those of one name are one. */
    const char *name = is_opaque ? tag_key(reader, cursor) : NULL;
    if (name && (shell = map_get(&reader->opaque, name)))
        return shell;
    if (reader->shell_count * 2 >= reader->slot_count)
        grow(reader);
    shell = arena_new(reader->scratch, struct shell);
    shell->declaration = arena_new(reader->arena, struct declaration);
    shell->declaration->kind = kind;
    shell->declaration->is_complete = is_tag && !is_opaque;
    shell->declaration->is_local = is_local;
    if (name)
        map_set(reader->scratch, &reader->opaque, name, shell);
    shell->key = key;
    place_shell(reader, reader->slots, reader->slot_count, shell);
    reader->shell_count++;
    reader_locate(reader, shell, shell->declaration->is_complete ? definition : cursor);
    switch (kind) {
    case DECLARATION_RECORD: type_record_shell(reader, shell); break;
    case DECLARATION_ENUM: type_enum_shell(reader, shell); break;
    case DECLARATION_TYPEDEF: type_typedef_shell(reader, shell); break;
    default: return shell; /* no type names it */
    }
    *list_add(reader->scratch, &reader->pending) = shell;
    return shell;
}
