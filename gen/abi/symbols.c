/* Reads the dynamic symbol table: section headers lead to .dynsym, its string table and its versions. */
#include "symbols.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file and how its numbers are stored. */
struct reader {
    const unsigned char *bytes;
    uint64_t length;
    bool is_wide, is_big_endian;
};

/* A number of SIZE bytes at OFFSET; 0 beyond the end, which no caller takes for an answer. */
static uint64_t number(const struct reader *reader, uint64_t offset, unsigned size)
{
    uint64_t value = 0;
    if (offset > reader->length || reader->length - offset < size)
        return 0;
    for (unsigned i = 0; i < size; i++)
        value = value << 8 | reader->bytes[offset + (reader->is_big_endian ? i : size - 1 - i)];
    return value;
}

/* A field of a structure that differs between the 32-bit and the 64-bit format. */
#define FIELD(reader, base, structure, field)                                                                          \
    ((reader)->is_wide                                                                                                 \
         ? number(reader, (base) + offsetof(Elf64_##structure, field), sizeof(((Elf64_##structure *)0)->field))        \
         : number(reader, (base) + offsetof(Elf32_##structure, field), sizeof(((Elf32_##structure *)0)->field)))

struct table {
    uint64_t offset, size, link, count;
};

static uint64_t section_header(const struct reader *reader, uint64_t index)
{
    return FIELD(reader, 0, Ehdr, e_shoff) + index * FIELD(reader, 0, Ehdr, e_shentsize);
}

static struct table section(const struct reader *reader, uint64_t index)
{
    uint64_t base = section_header(reader, index);
    return (struct table){FIELD(reader, base, Shdr, sh_offset), FIELD(reader, base, Shdr, sh_size),
                          FIELD(reader, base, Shdr, sh_link), FIELD(reader, base, Shdr, sh_info)};
}

static bool find_section(const struct reader *reader, uint64_t type, struct table *out)
{
    uint64_t count = FIELD(reader, 0, Ehdr, e_shnum);
    for (uint64_t i = 0; i < count; i++) {
        if (FIELD(reader, section_header(reader, i), Shdr, sh_type) != type)
            continue;
        *out = section(reader, i);
        return out->offset <= reader->length && out->size <= reader->length - out->offset && out->link < count;
    }
    return false;
}

/* No name is longer: many symbols that share an endless one would fill the memory. */
enum { LONGEST_NAME = 16384 };

/* The name at INDEX of a string table; NULL if it leaves the table or has no end. */
static const char *name_at(const struct reader *reader, const struct table *names, uint64_t index)
{
    if (names->offset > reader->length || names->size > reader->length - names->offset || index >= names->size)
        return NULL;
    const char *name = (const char *)reader->bytes + names->offset + index;
    uint64_t room = names->size - index;
    return memchr(name, 0, room < LONGEST_NAME ? room : LONGEST_NAME) ? name : NULL;
}

/* The versions of symbols: a number for each symbol, and a name for each number. */
struct versions {
    struct table numbers;
    bool is_there;
    LIST(const char *) names;
};

/* How many names of versions are believed: numbers have fifteen bits. */
enum { MOST_VERSIONS = 0x7fff, HIDDEN = 0x8000 };

/* The structures of versions are the same in both formats. */
static void read_versions(struct versions *out, const struct reader *reader, struct arena *arena)
{
    struct table definitions;
    if (!find_section(reader, SHT_GNU_versym, &out->numbers) || !find_section(reader, SHT_GNU_verdef, &definitions))
        return;
    struct table names = section(reader, definitions.link);
    uint64_t at = definitions.offset, left = definitions.count < MOST_VERSIONS ? definitions.count : MOST_VERSIONS;
    out->is_there = true;
    for (; left > 0; left--) {
        uint64_t index = number(reader, at + offsetof(Elf64_Verdef, vd_ndx), 2) & MOST_VERSIONS;
        uint64_t auxiliary = at + number(reader, at + offsetof(Elf64_Verdef, vd_aux), 4);
        uint64_t next = number(reader, at + offsetof(Elf64_Verdef, vd_next), 4);
        while (out->names.count <= index)
            *list_add(arena, &out->names) = NULL;
        out->names.items[index] = arena_copy_text(arena, name_at(reader, &names, number(reader, auxiliary, 4)));
        if (!next)
            return;
        at += next;
    }
}

/* Sets the version of the symbol at INDEX of the table. */
static void set_version(struct symbol *out, const struct reader *reader, const struct versions *versions,
                        uint64_t index)
{
    if (!versions->is_there || index >= versions->numbers.size / 2)
        return;
    uint64_t version = number(reader, versions->numbers.offset + 2 * index, 2);
    uint64_t name = version & MOST_VERSIONS;
    out->is_superseded = (version & HIDDEN) != 0;
    out->version = name > VER_NDX_GLOBAL && name < versions->names.count ? versions->names.items[name] : NULL;
}

static enum symbol_kind kind_of(unsigned info)
{
    switch (ELF64_ST_TYPE(info)) {
    case STT_FUNC:
    case STT_GNU_IFUNC: return SYMBOL_FUNCTION;
    case STT_OBJECT:
    case STT_COMMON: return SYMBOL_OBJECT;
    case STT_TLS: return SYMBOL_THREAD_LOCAL;
    default: return SYMBOL_OTHER;
    }
}

/* Whether the symbol at BASE is exported, as OUT then. */
static bool read_symbol(struct symbol *out, struct arena *arena, const struct reader *reader,
                        const struct table *names, uint64_t base)
{
    unsigned info = (unsigned)FIELD(reader, base, Sym, st_info), binding = ELF64_ST_BIND(info);
    unsigned visibility = ELF64_ST_VISIBILITY(FIELD(reader, base, Sym, st_other));
    bool is_exported = (binding == STB_GLOBAL || binding == STB_WEAK || binding == STB_GNU_UNIQUE) &&
                       (visibility == STV_DEFAULT || visibility == STV_PROTECTED) &&
                       FIELD(reader, base, Sym, st_shndx) != SHN_UNDEF;
    const char *name = is_exported ? name_at(reader, names, FIELD(reader, base, Sym, st_name)) : NULL;
    if (!name || !*name)
        return false;
    *out = (struct symbol){.name = arena_copy_text(arena, name),
                           .is_weak = binding == STB_WEAK,
                           .kind = kind_of(info),
                           .size = FIELD(reader, base, Sym, st_size)};
    return true;
}

/* The DT_SONAME entry of the dynamic section. */
static const char *find_soname(const struct reader *reader, struct arena *arena)
{
    struct table dynamic;
    if (!find_section(reader, SHT_DYNAMIC, &dynamic))
        return NULL;
    struct table names = section(reader, dynamic.link);
    uint64_t step = reader->is_wide ? sizeof(Elf64_Dyn) : sizeof(Elf32_Dyn);
    for (uint64_t at = dynamic.offset; dynamic.offset + dynamic.size - at >= step; at += step)
        if (FIELD(reader, at, Dyn, d_tag) == DT_SONAME)
            return arena_copy_text(arena, name_at(reader, &names, FIELD(reader, at, Dyn, d_un)));
    return NULL;
}

bool symbols_read(struct symbols *out, struct arena *arena, const struct source *library)
{
    struct reader reader = {(const unsigned char *)library->text, library->length, false, false};
    struct table symbols;
    struct versions versions = {0};
    if (library->length < sizeof(Elf32_Ehdr) || memcmp(reader.bytes, ELFMAG, SELFMAG) != 0)
        return false;
    reader.is_wide = reader.bytes[EI_CLASS] == ELFCLASS64;
    reader.is_big_endian = reader.bytes[EI_DATA] == ELFDATA2MSB;
    if (!find_section(&reader, SHT_DYNSYM, &symbols))
        return false;
    read_versions(&versions, &reader, arena);
    struct table names = section(&reader, symbols.link);
    uint64_t step = reader.is_wide ? sizeof(Elf64_Sym) : sizeof(Elf32_Sym);
    for (uint64_t i = 0; i < symbols.size / step; i++) {
        struct symbol symbol;
        if (!read_symbol(&symbol, arena, &reader, &names, symbols.offset + i * step))
            continue;
        set_version(&symbol, &reader, &versions, i);
        if (!symbol.version || strcmp(symbol.name, symbol.version) != 0) /* a version has a symbol of its name */
            *list_add(arena, &out->list) = symbol;
    }
    out->soname = find_soname(&reader, arena);
    return true;
}

/* A library is looked at where it lies: its symbols are a small part of it. */
bool symbols_read_file(struct symbols *out, struct arena *arena, const char *path)
{
    struct stat status;
    errno = 0;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    bool is_file = file >= 0 && fstat(file, &status) == 0 && S_ISREG(status.st_mode);
    size_t length = is_file ? (size_t)status.st_size : 0;
    void *bytes = length ? mmap(NULL, length, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    int problem = errno;
    if (file >= 0)
        close(file);
    errno = problem;
    if (bytes == MAP_FAILED)
        return false;
    bool is_read = symbols_read(out, arena, source_of_text(arena, path, bytes, length));
    munmap(bytes, length);
    errno = 0;
    return is_read;
}

const char *symbol_kind_name(enum symbol_kind kind)
{
    static const char *const names[] = {"function", "object", "thread-local", "other"};
    return names[kind];
}

/* The index is the first member and called "/": how many names, where the member of each lies, the names. */
bool symbols_read_archive(struct map *out, struct arena *arena, const struct source *archive)
{
    static const char start[] = "!<arch>\n/ ";
    enum { HEADER = 8, DATA = HEADER + 60 };
    struct reader reader = {(const unsigned char *)archive->text, archive->length, false, true};
    if (archive->length < DATA || memcmp(archive->text, start, sizeof start - 1) != 0)
        return false;
    uint64_t count = number(&reader, DATA, 4), index = 4 + 4 * count;
    struct table names = {DATA, strtoul(archive->text + HEADER + 48, NULL, 10), 0, 0};
    for (uint64_t i = 0; i < count; i++) {
        const char *name = name_at(&reader, &names, index);
        if (!name)
            return false;
        char *copy = arena_copy_text(arena, name);
        map_set(arena, out, copy, copy);
        index += strlen(name) + 1;
    }
    return true;
}
