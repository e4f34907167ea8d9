/* ELF: section headers lead to the symbol table, its string table and its versions. Of a library, the dynamic ones; of
 * an object, those of the linker. */
#include "symbols_formats.h"

#include "../base/text.h"

#include <elf.h>

/* The file, which is of either width. */
struct elf {
    struct image image;
    bool is_wide, is_object;
    struct image headers; /* of the sections */
    uint64_t header_size;
};

/* A field of a structure that differs between the 32-bit and the 64-bit format, where it begins at BASE of PART. */
#define FIELD(elf, part, base, structure, field)                                                                       \
 ((elf)->is_wide                                                                                                       \
      ? image_number(part, (base) + offsetof(Elf64_##structure, field), sizeof(((Elf64_##structure *)0)->field))       \
      : image_number(part, (base) + offsetof(Elf32_##structure, field), sizeof(((Elf32_##structure *)0)->field)))
#define SIZE(elf, structure) ((elf)->is_wide ? sizeof(Elf64_##structure) : sizeof(Elf32_##structure))

static uint64_t header_at(const struct elf *elf, uint64_t index)
{
    return index < elf->headers.length / elf->header_size ? index * elf->header_size : elf->headers.length;
}

/* The bytes of a section. One that takes no room, as in a file of debug information, has none. */
static struct image section(const struct elf *elf, uint64_t index)
{
    uint64_t base = header_at(elf, index);
    bool is_empty = FIELD(elf, &elf->headers, base, Shdr, sh_type) == SHT_NOBITS;
    return image_part(&elf->image, is_empty ? 0 : FIELD(elf, &elf->headers, base, Shdr, sh_offset),
                      is_empty ? 0 : FIELD(elf, &elf->headers, base, Shdr, sh_size));
}

/* What a section of a type holds, how many items, if it says so, and the section that it refers to. */
struct table {
    struct image items, names;
    uint64_t count;
};

static bool find_table(const struct elf *elf, uint64_t type, struct table *out)
{
    for (uint64_t i = 0; i < elf->headers.length / elf->header_size; i++) {
        uint64_t base = header_at(elf, i);
        if (FIELD(elf, &elf->headers, base, Shdr, sh_type) != type)
            continue;
        out->items = section(elf, i);
        out->names = section(elf, FIELD(elf, &elf->headers, base, Shdr, sh_link));
        out->count = FIELD(elf, &elf->headers, base, Shdr, sh_info);
        return image_is_sound(&elf->image);
    }
    return false;
}

/* The versions of symbols: a number for each symbol, and a name for each number. */
struct versions {
    struct image numbers;
    bool is_there;
    LIST(const char *) names;
};

/* Numbers of versions have fifteen bits, and one that says whether later ones supersede it. */
enum { MOST_VERSIONS = 0x7fff, HIDDEN = 0x8000 };

/* The structures of versions are the same in both formats. */
static void read_versions(struct versions *out, const struct elf *elf)
{
    struct table numbers, definitions;
    struct arena *arena = elf->image.file->arena;
    if (!find_table(elf, SHT_GNU_versym, &numbers) || !find_table(elf, SHT_GNU_verdef, &definitions))
        return;
    *out = (struct versions){.numbers = numbers.items, .is_there = true};
    uint64_t at = 0, left = definitions.count < MOST_VERSIONS ? definitions.count : MOST_VERSIONS;
    for (; left > 0 && image_is_sound(&elf->image); left--) {
        uint64_t index = image_number(&definitions.items, at + offsetof(Elf64_Verdef, vd_ndx), 2) & MOST_VERSIONS;
        uint64_t auxiliary = at + image_number(&definitions.items, at + offsetof(Elf64_Verdef, vd_aux), 4);
        uint64_t next = image_number(&definitions.items, at + offsetof(Elf64_Verdef, vd_next), 4);
        while (out->names.count <= index)
            *list_add(arena, &out->names) = NULL;
        out->names.items[index] = image_text(&definitions.names, image_number(&definitions.items, auxiliary, 4));
        if (!next)
            return;
        at += next;
    }
}

/* Sets the version of the symbol at INDEX of the table. */
static void set_version(struct symbol *out, const struct versions *versions, uint64_t index)
{
    if (!versions->is_there)
        return;
    uint64_t version = image_number(&versions->numbers, 2 * index, 2), name = version & MOST_VERSIONS;
    out->is_superseded = (version & HIDDEN) != 0;
    out->version = name > VER_NDX_GLOBAL && name < versions->names.count ? versions->names.items[name] : NULL;
}

static enum symbol_kind kind_of(uint64_t info)
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

/* Whether the symbol at BASE is there for others, as OUT then. What objects hide is hidden when they are linked. */
static bool read_symbol(struct symbol *out, const struct elf *elf, const struct table *symbols, uint64_t base)
{
    uint64_t info = FIELD(elf, &symbols->items, base, Sym, st_info), binding = ELF64_ST_BIND(info);
    uint64_t visibility = ELF64_ST_VISIBILITY(FIELD(elf, &symbols->items, base, Sym, st_other));
    if ((binding != STB_GLOBAL && binding != STB_WEAK && binding != STB_GNU_UNIQUE) ||
        (visibility != STV_DEFAULT && visibility != STV_PROTECTED && !elf->is_object) ||
        FIELD(elf, &symbols->items, base, Sym, st_shndx) == SHN_UNDEF)
        return false;
    *out = (struct symbol){.name = image_text(&symbols->names, FIELD(elf, &symbols->items, base, Sym, st_name)),
                           .is_weak = binding == STB_WEAK,
                           .is_protected = visibility == STV_PROTECTED,
                           .kind = kind_of(info),
                           .size = FIELD(elf, &symbols->items, base, Sym, st_size)};
    return true;
}

static void read_symbols(struct symbols *out, const struct elf *elf)
{
    struct table symbols;
    struct versions versions = {0};
    if (!find_table(elf, elf->is_object ? SHT_SYMTAB : SHT_DYNSYM, &symbols)) {
        if (!elf->is_object)
            image_fault(&elf->image, "there are no dynamic symbols", 0);
        return;
    }
    read_versions(&versions, elf);
    uint64_t step = SIZE(elf, Sym), count = symbols.items.length / step;
    for (uint64_t i = 0; i < count && image_is_sound(&elf->image); i++) {
        struct symbol symbol;
        if (!read_symbol(&symbol, elf, &symbols, i * step))
            continue;
        set_version(&symbol, &versions, i);
        if (!text_equal(symbol.name, symbol.version)) /* a version has a symbol of its name */
            symbols_add(out, &elf->image, symbol);
    }
}

/* The dynamic section, up to its end: the name of the library, and of those that it needs. */
static void read_dynamic(struct symbols *out, const struct elf *elf)
{
    struct table dynamic;
    if (!find_table(elf, SHT_DYNAMIC, &dynamic))
        return;
    for (uint64_t i = 0; i < dynamic.items.length / SIZE(elf, Dyn); i++) {
        uint64_t base = i * SIZE(elf, Dyn), tag = FIELD(elf, &dynamic.items, base, Dyn, d_tag);
        if (tag == DT_NULL)
            return;
        if (tag != DT_SONAME && tag != DT_NEEDED)
            continue;
        const char *name = image_text(&dynamic.names, FIELD(elf, &dynamic.items, base, Dyn, d_un));
        if (tag == DT_NEEDED)
            symbols_add_needed(out, &elf->image, name);
        else if (!out->soname)
            out->soname = name;
    }
}

/* Some machines have one number for both widths. */
enum { NARROW = 1 << 16 };

static const char *find_target(const struct elf *elf)
{
    static const struct machine machines[] = {{EM_X86_64, "x86_64"},
                                              {EM_X86_64 | NARROW, "x86_64"},
                                              {EM_386 | NARROW, "i686"},
                                              {EM_AARCH64, "aarch64"},
                                              {EM_ARM | NARROW, "arm"},
                                              {EM_RISCV, "riscv64"},
                                              {EM_RISCV | NARROW, "riscv32"},
                                              {EM_S390, "s390x"},
                                              {EM_S390 | NARROW, "s390"},
                                              {EM_PPC64, "powerpc64"},
                                              {EM_PPC | NARROW, "powerpc"},
                                              {258, "loongarch64"}, /* younger than some copies of elf.h */
                                              {EM_MIPS, "mips64"},
                                              {EM_MIPS | NARROW, "mips"},
                                              {EM_SPARCV9, "sparc64"},
                                              {0, NULL}};
    uint64_t machine = FIELD(elf, &elf->image, 0, Ehdr, e_machine);
    uint64_t system = image_number(&elf->image, EI_OSABI, 1);
    return symbols_target(&elf->image, machines, machine | (elf->is_wide ? 0 : NARROW),
                          system == ELFOSABI_FREEBSD ? "freebsd" : "linux");
}

/* A file with more sections than the header has room to count says so in the first of them. */
static struct image find_headers(const struct elf *elf)
{
    uint64_t at = FIELD(elf, &elf->image, 0, Ehdr, e_shoff), count = FIELD(elf, &elf->image, 0, Ehdr, e_shnum);
    if (at && !count)
        count = FIELD(elf, &elf->image, at, Shdr, sh_size);
    if (!at || elf->header_size < SIZE(elf, Shdr))
        image_fault(&elf->image, "there are no section headers", 0);
    return image_table(&elf->image, at, count, elf->header_size ? elf->header_size : 1);
}

void symbols_read_elf(struct symbols *out, const struct image *image)
{
    struct elf elf = {.image = *image};
    elf.is_wide = image_number(image, EI_CLASS, 1) == ELFCLASS64;
    elf.image.is_big_endian = image_number(image, EI_DATA, 1) == ELFDATA2MSB;
    elf.is_object = FIELD(&elf, &elf.image, 0, Ehdr, e_type) == ET_REL;
    elf.header_size = FIELD(&elf, &elf.image, 0, Ehdr, e_shentsize);
    elf.headers = find_headers(&elf);
    if (!out->target)
        out->target = find_target(&elf);
    if (!out->format)
        out->format = "elf";
    if (!image_is_sound(image))
        return;
    read_symbols(out, &elf);
    if (!elf.is_object)
        read_dynamic(out, &elf);
}
