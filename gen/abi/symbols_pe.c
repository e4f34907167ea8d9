/* PE: the export directory of a DLL. COFF: the symbol table of an object, and the short form of import libraries, which
 * has a header and two names. */
#include "symbols_formats.h"

#include "../base/text.h"

/* Windows loads no file with more sections. */
enum { MOST_SECTIONS = 96, SECTION_SIZE = 40, EXECUTABLE = 0x20000000 };

enum { MACHINE_X86 = 0x14c, MACHINE_X86_64 = 0x8664, MACHINE_ARM64 = 0xaa64, MACHINE_ARM = 0x1c4 };

static const struct machine machines[] = {{MACHINE_X86_64, "x86_64"},
                                          {MACHINE_X86, "i686"},
                                          {MACHINE_ARM64, "aarch64"},
                                          {MACHINE_ARM, "arm"},
                                          {0, NULL}};

static void describe(struct symbols *out, const struct image *image, const char *format, uint64_t machine)
{
    if (!out->format)
        out->format = format;
    if (!out->target)
        out->target = symbols_target(image, machines, machine, "windows");
}

/* --- libraries --- */

struct pe {
    struct image image, sections;
    uint64_t directory, directory_size; /* of exports, as an address */
};

/* The section that holds an address, as its offset in the table; the table's length if none does. */
static uint64_t section_of(const struct pe *pe, uint64_t address)
{
    for (uint64_t at = 0; at < pe->sections.length; at += SECTION_SIZE) {
        uint64_t start = image_number(&pe->sections, at + 12, 4), size = image_number(&pe->sections, at + 8, 4);
        if (address >= start && address - start < size)
            return at;
    }
    return pe->sections.length;
}

/* What lies in the file from an address on, to the end of its section. */
static struct image image_at(const struct pe *pe, uint64_t address)
{
    uint64_t section = section_of(pe, address);
    if (section == pe->sections.length) {
        image_fault(&pe->image, "an address is in no section", 0);
        return image_part(&pe->image, 0, 0);
    }
    struct image bytes = image_part(&pe->image, image_number(&pe->sections, section + 20, 4),
                                    image_number(&pe->sections, section + 16, 4));
    return image_rest(&bytes, address - image_number(&pe->sections, section + 12, 4));
}

static bool is_code(const struct pe *pe, uint64_t address)
{
    uint64_t section = section_of(pe, address);
    return section < pe->sections.length && (image_number(&pe->sections, section + 36, 4) & EXECUTABLE) != 0;
}

/* What is exported at ADDRESS; an address among the names of the directory is a text: "OTHER.kv_open". */
static struct symbol export_at(const struct pe *pe, uint64_t address, const char *name, uint64_t ordinal)
{
    struct symbol symbol = {.name = name, .ordinal = (unsigned)ordinal, .kind = SYMBOL_OTHER};
    if (address - pe->directory < pe->directory_size) {
        struct image text = image_at(pe, address);
        symbol.forward = image_text(&text, 0);
    } else {
        symbol.kind = is_code(pe, address) ? SYMBOL_FUNCTION : SYMBOL_OBJECT;
    }
    return symbol;
}

/* The exports: addresses by ordinal, and names, each with an index into the addresses. What has no name comes last. */
static void read_named(struct symbols *out, const struct pe *pe, const struct image *directory,
                       const struct image *addresses, bool *has_name)
{
    uint64_t base = image_number(directory, 16, 4), count = image_number(directory, 24, 4);
    if (!count)
        return;
    struct image names = image_at(pe, image_number(directory, 32, 4));
    struct image indices = image_at(pe, image_number(directory, 36, 4));
    for (uint64_t i = 0; i < count && image_is_sound(&pe->image); i++) {
        struct image name = image_at(pe, image_number(&names, 4 * i, 4));
        uint64_t index = image_number(&indices, 2 * i, 2), address = image_number(addresses, 4 * index, 4);
        symbols_add(out, &pe->image, export_at(pe, address, image_text(&name, 0), base + index));
        if (image_is_sound(&pe->image))
            has_name[index] = true;
    }
}

static void read_exports(struct symbols *out, const struct pe *pe, const struct image *directory)
{
    struct arena *arena = pe->image.file->arena;
    uint64_t base = image_number(directory, 16, 4), count = image_number(directory, 20, 4);
    struct image addresses = image_at(pe, image_number(directory, 28, 4));
    addresses = image_table(&addresses, 0, count, 4);
    image_keep(&pe->image, count);
    if (!image_is_sound(&pe->image))
        return;
    bool *has_name = arena_allocate(arena, count);
    read_named(out, pe, directory, &addresses, has_name);
    for (uint64_t i = 0; i < count && image_is_sound(&pe->image); i++) {
        uint64_t address = image_number(&addresses, 4 * i, 4);
        if (address && !has_name[i])
            symbols_add(out, &pe->image,
                        export_at(pe, address, text_format(arena, "#%u", (unsigned)(base + i)), base + i));
    }
}

void symbols_read_pe(struct symbols *out, const struct image *image)
{
    uint64_t header = image_number(image, 0x3c, 4), optional = header + 24;
    if (image_number(image, header, 4) != 0x4550) /* "PE" */
        image_fault(image, "this is a program of MS-DOS", header);
    bool is_wide = image_number(image, optional, 2) == 0x20b;
    uint64_t count = image_number(image, header + 6, 2), directories = optional + (is_wide ? 112 : 96);
    uint64_t sections = optional + image_number(image, header + 20, 2);
    if (count > MOST_SECTIONS)
        image_fault(image, "there are too many sections", header + 6);
    describe(out, image, "pe", image_number(image, header + 4, 2));
    struct pe pe = {.image = *image, .sections = image_table(image, sections, count, SECTION_SIZE)};
    if (!image_number(image, directories - 4, 4) || !image_number(image, directories + 4, 4))
        return; /* it exports nothing */
    pe.directory = image_number(image, directories, 4);
    pe.directory_size = image_number(image, directories + 4, 4);
    struct image directory = image_at(&pe, pe.directory), name = image_at(&pe, image_number(&directory, 12, 4));
    out->soname = image_text(&name, 0);
    read_exports(out, &pe, &directory);
}

/* --- objects --- */

enum { SYMBOL_SIZE = 18, COFF_HEADER = 20, IMPORT_HEADER = 20, EXTERNAL = 2, WEAK_EXTERNAL = 105 };

static bool is_import(const struct image *image)
{
    return image->length >= IMPORT_HEADER && image_starts_with(image, "\0\0\377\377\0\0", 6);
}

bool symbols_is_coff(const struct image *image)
{
    const struct machine *machine = machines;
    if (image->length < COFF_HEADER)
        return false;
    while (machine->name && machine->number != image_number(image, 0, 2))
        machine++;
    return machine->name || is_import(image);
}

/* C names have an underscore before them on one of the machines. */
static const char *c_name(const char *name, uint64_t machine)
{
    return machine == MACHINE_X86 && *name == '_' ? name + 1 : name;
}

/* "kv_open", then "kv.dll"; the last bits say whether it is code. A linker makes a pointer for it, too. */
static void read_import(struct symbols *out, const struct image *image)
{
    uint64_t machine = image_number(image, 6, 2);
    const char *name = image_text(image, IMPORT_HEADER);
    describe(out, image, "import-library", machine);
    out->soname = image_text(image, IMPORT_HEADER + strlen(name) + 1);
    name = c_name(name, machine);
    struct symbol pointer = {.name = text_format(image->file->arena, "__imp_%s", name), .kind = SYMBOL_OBJECT};
    symbols_add(out, image, pointer);
    if ((image_number(image, 18, 2) & 3) == 0)
        symbols_add(out, image, (struct symbol){.name = name, .kind = SYMBOL_FUNCTION});
}

/* An object, the names that are too long for its symbols, and its sections. */
struct coff {
    struct image image, symbols, names, sections;
    uint64_t machine;
};

static const char *name_of(const struct coff *coff, uint64_t at)
{
    bool is_long = image_number(&coff->symbols, at, 4) == 0;
    return is_long ? image_text(&coff->names, image_number(&coff->symbols, at + 4, 4))
                   : image_field(&coff->symbols, at, 8);
}

/* An import library of GNU's has the name of its DLL where a symbol of this name is. */
static void find_soname(struct symbols *out, const struct coff *coff, uint64_t section, uint64_t value)
{
    struct image bytes = image_rest(&coff->image, image_number(&coff->sections, section + 20, 4));
    out->soname = image_text(&bytes, value);
}

static void read_coff_symbol(struct symbols *out, const struct coff *coff, uint64_t at)
{
    uint64_t section = image_number(&coff->symbols, at + 12, 2), value = image_number(&coff->symbols, at + 8, 4);
    uint64_t class = image_number(&coff->symbols, at + 16, 1), header = (section - 1) * SECTION_SIZE;
    bool is_here = section > 0 && section <= coff->sections.length / SECTION_SIZE, is_common = !section && value;
    if ((class != EXTERNAL && class != WEAK_EXTERNAL) || (!is_here && !is_common && class != WEAK_EXTERNAL))
        return;
    const char *name = c_name(name_of(coff, at), coff->machine);
    bool is_code = is_here && (image_number(&coff->sections, header + 36, 4) & EXECUTABLE) != 0;
    if (is_here && text_ends_with(name, "_iname"))
        find_soname(out, coff, header, value);
    symbols_add(out, &coff->image, (struct symbol){.name = name, .is_weak = class == WEAK_EXTERNAL,
                                                   .kind = is_code ? SYMBOL_FUNCTION : SYMBOL_OBJECT});
}

void symbols_read_coff(struct symbols *out, const struct image *image)
{
    if (is_import(image)) {
        read_import(out, image);
        return;
    }
    struct coff coff = {.image = *image, .machine = image_number(image, 0, 2)};
    uint64_t symbols = image_number(image, 8, 4), count = image_number(image, 12, 4);
    uint64_t sections = COFF_HEADER + image_number(image, 16, 2);
    describe(out, image, "coff", coff.machine);
    coff.sections = image_table(image, sections, image_number(image, 2, 2), SECTION_SIZE);
    coff.symbols = image_table(image, symbols, count, SYMBOL_SIZE);
    coff.names = image_rest(image, symbols + coff.symbols.length);
    for (uint64_t at = 0; at < coff.symbols.length && image_is_sound(image);) {
        read_coff_symbol(out, &coff, at);
        at += SYMBOL_SIZE * (1 + image_number(&coff.symbols, at + 17, 1)); /* it may be described at more length */
    }
}
