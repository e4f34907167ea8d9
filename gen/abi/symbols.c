/* Reads the dynamic symbol table: section headers lead to .dynsym and its string table. */
#include "symbols.h"

#include <elf.h>
#include <stdlib.h>
#include <string.h>

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
 ((reader)->is_wide                                                                                                    \
      ? number(reader, (base) + offsetof(Elf64_##structure, field), sizeof(((Elf64_##structure *)0)->field))           \
      : number(reader, (base) + offsetof(Elf32_##structure, field), sizeof(((Elf32_##structure *)0)->field)))

struct table {
    uint64_t offset, size, link;
};

static uint64_t section_header(const struct reader *reader, uint64_t index)
{
    return FIELD(reader, 0, Ehdr, e_shoff) + index * FIELD(reader, 0, Ehdr, e_shentsize);
}

static struct table section(const struct reader *reader, uint64_t index)
{
    uint64_t base = section_header(reader, index);
    return (struct table){FIELD(reader, base, Shdr, sh_offset), FIELD(reader, base, Shdr, sh_size),
                          FIELD(reader, base, Shdr, sh_link)};
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

/* The name at INDEX of a string table; NULL if it leaves the table or has no end. */
static const char *name_at(const struct reader *reader, const struct table *names, uint64_t index)
{
    if (names->offset > reader->length || names->size > reader->length - names->offset || index >= names->size)
        return NULL;
    const char *name = (const char *)reader->bytes + names->offset + index;
    return memchr(name, 0, names->size - index) ? name : NULL;
}

static void add_symbol(struct map *out, struct arena *arena, const struct reader *reader, const struct table *names,
                       uint64_t base)
{
    unsigned info = (unsigned)FIELD(reader, base, Sym, st_info), binding = ELF64_ST_BIND(info);
    unsigned visibility = ELF64_ST_VISIBILITY(FIELD(reader, base, Sym, st_other));
    bool is_exported = (binding == STB_GLOBAL || binding == STB_WEAK || binding == STB_GNU_UNIQUE) &&
                       (visibility == STV_DEFAULT || visibility == STV_PROTECTED) &&
                       FIELD(reader, base, Sym, st_shndx) != SHN_UNDEF;
    const char *name = is_exported ? name_at(reader, names, FIELD(reader, base, Sym, st_name)) : NULL;
    char *copy = name && *name ? arena_copy_text(arena, name) : NULL;
    if (copy)
        map_set(arena, out, copy, copy);
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

bool symbols_read(struct map *out, const char **soname, struct arena *arena, const struct source *library)
{
    struct reader reader = {(const unsigned char *)library->text, library->length, false, false};
    struct table symbols;
    if (library->length < sizeof(Elf32_Ehdr) || memcmp(reader.bytes, ELFMAG, SELFMAG) != 0)
        return false;
    reader.is_wide = reader.bytes[EI_CLASS] == ELFCLASS64;
    reader.is_big_endian = reader.bytes[EI_DATA] == ELFDATA2MSB;
    if (!find_section(&reader, SHT_DYNSYM, &symbols))
        return false;
    struct table names = section(&reader, symbols.link);
    uint64_t step = reader.is_wide ? sizeof(Elf64_Sym) : sizeof(Elf32_Sym);
    for (uint64_t at = 0; symbols.size - at >= step; at += step)
        add_symbol(out, arena, &reader, &names, symbols.offset + at);
    *soname = find_soname(&reader, arena);
    return true;
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
    struct table names = {DATA, strtoul(archive->text + HEADER + 48, NULL, 10), 0};
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
