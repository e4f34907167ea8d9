/* Mach-O: load commands lead to the trie of exports, or, where there is none, to the symbol table. */
#include "symbols_formats.h"

#include "../base/text.h"
#include "../model/target.h"

/* Load commands, by what they lead to. */
enum {
    COMMAND_SEGMENT = 0x1,
    COMMAND_SEGMENT_64 = 0x19,
    COMMAND_SYMBOLS = 0x2,
    COMMAND_NAME = 0xd,
    COMMAND_PHONE = 0x25,
    COMMAND_BUILD = 0x32,
    COMMAND_INFO = 0x22,
    COMMAND_TRIE = 0x33,
    COMMAND_MASK = 0x7fffffff /* the highest bit says that a loader must know it */
};

/* Those that name another library; exports that come from it say which one of them it is. */
enum {
    COMMAND_LOAD = 0xc,
    COMMAND_LOAD_WEAK = 0x18,
    COMMAND_REEXPORT = 0x1f,
    COMMAND_LAZY = 0x20,
    COMMAND_UPWARD = 0x23
};

/* Symbols name sections by a byte. */
enum { MOST_SECTIONS = 255 };

struct section {
    uint64_t start, size;
    bool is_code, is_thread_local;
};

struct macho {
    struct image image, trie, symbols, names;
    bool is_wide, has_trie;
    uint64_t base; /* the address where the file begins */
    LIST(struct section) sections;
    LIST(const char *) others; /* the libraries that are loaded with it */
    const char *system;
};

/* --- load commands --- */

static void read_sections(struct macho *macho, const struct image *command, uint64_t count)
{
    unsigned word = macho->is_wide ? 8 : 4;
    uint64_t size = macho->is_wide ? 80 : 68, flags = macho->is_wide ? 64 : 56;
    struct image sections = image_table(command, macho->is_wide ? 72 : 56, count, size);
    for (uint64_t at = 0; at < sections.length; at += size) {
        uint64_t flag = image_number(&sections, at + flags, 4), type = flag & 0xff;
        *list_add(macho->image.file->arena, &macho->sections) = (struct section){
            .start = image_number(&sections, at + 32, word),
            .size = image_number(&sections, at + 32 + word, word),
            .is_code = (flag & 0x80000400) != 0,
            .is_thread_local = type >= 0x11 && type <= 0x15};
    }
}

static void read_segment(struct macho *macho, const struct image *command)
{
    bool is_first = image_number(command, macho->is_wide ? 40 : 32, macho->is_wide ? 8 : 4) == 0 &&
                    image_number(command, macho->is_wide ? 48 : 36, macho->is_wide ? 8 : 4) != 0;
    if (is_first)
        macho->base = image_number(command, 24, macho->is_wide ? 8 : 4);
    uint64_t count = image_number(command, macho->is_wide ? 64 : 48, 4);
    if (count > MOST_SECTIONS - macho->sections.count)
        image_fault(command, "there are too many sections", 0);
    else
        read_sections(macho, command, count);
}

static const char *library_of(const struct image *command)
{
    return image_text(command, image_number(command, 8, 4));
}

/* A part of the file of which a command tells offset and size at AT. */
static struct image part_at(const struct macho *macho, const struct image *command, uint64_t at)
{
    return image_part(&macho->image, image_number(command, at, 4), image_number(command, at + 4, 4));
}

static const char *system_of(const struct image *command)
{
    static const char *const systems[] = {"macos", "ios", "tvos", "watchos", "bridgeos", "macos", "ios", "tvos",
                                          "watchos", "driverkit", "visionos", "visionos"};
    uint64_t platform = image_number(command, 8, 4) - 1;
    return platform < sizeof systems / sizeof *systems ? systems[platform] : "darwin";
}

static void read_command(struct symbols *out, struct macho *macho, uint64_t kind, const struct image *command)
{
    struct arena *arena = macho->image.file->arena;
    switch (kind & COMMAND_MASK) {
    case COMMAND_SEGMENT:
    case COMMAND_SEGMENT_64: read_segment(macho, command); break;
    case COMMAND_SYMBOLS:
        macho->symbols = image_table(&macho->image, image_number(command, 8, 4), image_number(command, 12, 4),
                                     macho->is_wide ? 16 : 12);
        macho->names = part_at(macho, command, 16);
        break;
    case COMMAND_NAME: out->soname = library_of(command); break;
    case COMMAND_LOAD:
    case COMMAND_LOAD_WEAK:
    case COMMAND_REEXPORT:
    case COMMAND_LAZY:
    case COMMAND_UPWARD: *list_add(arena, &macho->others) = library_of(command); break;
    case COMMAND_PHONE: macho->system = "ios"; break;
    case COMMAND_BUILD: macho->system = system_of(command); break;
    case COMMAND_INFO:
    case COMMAND_TRIE:
        macho->has_trie = true;
        macho->trie = part_at(macho, command, (kind & COMMAND_MASK) == COMMAND_TRIE ? 8 : 40);
        break;
    }
}

static void read_commands(struct symbols *out, struct macho *macho)
{
    uint64_t count = image_number(&macho->image, 16, 4), at = 0;
    struct image commands = image_part(&macho->image, macho->is_wide ? 32 : 28, image_number(&macho->image, 20, 4));
    for (uint64_t i = 0; i < count && image_is_sound(&macho->image); i++) {
        uint64_t size = image_number(&commands, at + 4, 4);
        struct image command = image_part(&commands, at, size);
        if (size < 8)
            image_fault(&commands, "a load command has no length", at);
        else
            read_command(out, macho, image_number(&command, 0, 4), &command);
        at += size;
    }
}

/* --- the symbol table --- */

/* C names have an underscore before them. */
static const char *c_name(const char *name)
{
    return *name == '_' ? name + 1 : name;
}

static enum symbol_kind kind_in(const struct section *section)
{
    return section->is_thread_local ? SYMBOL_THREAD_LOCAL : section->is_code ? SYMBOL_FUNCTION : SYMBOL_OBJECT;
}

/* What is no debugging information (0xe0), external (1), not private to the file (0x10), and defined (0x0e). */
static void read_symbols(struct symbols *out, const struct macho *macho)
{
    uint64_t step = macho->is_wide ? 16 : 12;
    for (uint64_t at = 0; at < macho->symbols.length && image_is_sound(&macho->image); at += step) {
        uint64_t type = image_number(&macho->symbols, at + 4, 1), section = image_number(&macho->symbols, at + 5, 1);
        bool is_common = (type & 0x0e) == 0 && image_number(&macho->symbols, at + 8, macho->is_wide ? 8 : 4) != 0;
        if ((type & 0xe0) || !(type & 1) || (type & 0x10) || ((type & 0x0e) == 0 && !is_common))
            continue;
        symbols_add(out, &macho->image,
                    (struct symbol){.name = c_name(image_text(&macho->names, image_number(&macho->symbols, at, 4))),
                                    .is_weak = (image_number(&macho->symbols, at + 6, 2) & 0x80) != 0,
                                    .kind = is_common ? SYMBOL_OBJECT
                                            : section > 0 && section <= macho->sections.count
                                                ? kind_in(&macho->sections.items[section - 1])
                                                : SYMBOL_OTHER});
    }
}

/* --- the trie --- */

struct node {
    uint64_t at;   /* of its next child */
    unsigned left; /* children from there on */
    size_t length; /* of the name so far */
};

/* The way from the root to a node. */
struct trie {
    const struct macho *macho;
    struct text name;
    LIST(struct node) path;
    uint64_t read; /* bytes of nodes: more than there are, if some are met twice */
};

/* No name is longer, and none has more parts. */
enum { LONGEST_NAME = 16384 };

/* A number in groups of seven bits, the lowest first. */
static uint64_t variable_number(const struct image *image, uint64_t *at)
{
    uint64_t value = 0, byte = 0x80;
    for (unsigned shift = 0; byte & 0x80 && shift < 64; shift += 7) {
        byte = image_number(image, (*at)++, 1);
        value |= (byte & 0x7f) << shift;
    }
    return value;
}

static enum symbol_kind kind_at(const struct macho *macho, uint64_t address)
{
    for (size_t i = 0; i < macho->sections.count; i++)
        if (address - macho->sections.items[i].start < macho->sections.items[i].size)
            return kind_in(&macho->sections.items[i]);
    return SYMBOL_OTHER;
}

/* What an export is. */
enum { EXPORT_KIND = 3, EXPORT_THREAD_LOCAL = 1, EXPORT_WEAK = 4, EXPORT_FORWARD = 8, EXPORT_RESOLVER = 16 };

/* "libother.dylib:kv_open"; where the name is the same, it is not told once more. */
static const char *forward_of(const struct macho *macho, const struct image *trie, uint64_t *at, const char *name)
{
    uint64_t library = variable_number(trie, at);
    const char *other = library - 1 < macho->others.count ? macho->others.items[library - 1] : "?";
    const char *text = c_name(image_text(trie, *at));
    return text_format(macho->image.file->arena, "%s:%s", other, *text ? text : name);
}

static void read_export(struct symbols *out, struct trie *trie, uint64_t at)
{
    const struct macho *macho = trie->macho;
    uint64_t flags = variable_number(&macho->trie, &at);
    const char *name = c_name(arena_copy_text(macho->image.file->arena, trie->name.data));
    struct symbol symbol = {.name = name, .is_weak = (flags & EXPORT_WEAK) != 0, .kind = SYMBOL_OTHER};
    image_keep(&macho->image, trie->name.length);
    if (flags & EXPORT_FORWARD)
        symbol.forward = forward_of(macho, &macho->trie, &at, name);
    else if (flags & EXPORT_RESOLVER)
        symbol.kind = SYMBOL_FUNCTION;
    else if ((flags & EXPORT_KIND) == EXPORT_THREAD_LOCAL)
        symbol.kind = SYMBOL_THREAD_LOCAL;
    else
        symbol.kind = kind_at(macho, macho->base + variable_number(&macho->trie, &at));
    symbols_add(out, &macho->image, symbol);
}

/* Steps onto the node at AT: what it exports, if anything, then its children. */
static void enter(struct symbols *out, struct trie *trie, uint64_t at)
{
    const struct image *image = &trie->macho->trie;
    uint64_t start = at, size = variable_number(image, &at);
    if (size)
        read_export(out, trie, at);
    uint64_t children = image_number(image, at + size, 1);
    trie->read += at + size + 1 - start;
    if (trie->path.count > LONGEST_NAME || trie->read > image->length)
        image_fault(image, "the trie of exports runs in circles", start);
    *list_add(image->file->arena, &trie->path) = (struct node){at + size + 1, (unsigned)children, trie->name.length};
}

static void read_trie(struct symbols *out, const struct macho *macho)
{
    struct trie trie = {.macho = macho, .name = text_create(macho->image.file->arena)};
    if (macho->trie.length)
        enter(out, &trie, 0);
    while (trie.path.count && image_is_sound(&macho->image)) {
        struct node *node = &trie.path.items[trie.path.count - 1];
        text_cut(&trie.name, node->length);
        if (!node->left) {
            trie.path.count--;
            continue;
        }
        const char *edge = image_text(&macho->trie, node->at);
        uint64_t at = node->at + strlen(edge) + 1, child = variable_number(&macho->trie, &at);
        trie.read += at - node->at;
        node->at = at;
        node->left--;
        text_append(&trie.name, edge);
        enter(out, &trie, child);
    }
}

/* --- files --- */

static const struct machine machines[] = {{0x01000007, "x86_64"}, {0x0100000c, "aarch64"},
                                          {0x0200000c, "aarch64"}, {7, "i686"},
                                          {12, "arm"},             {0, NULL}};

void symbols_read_macho(struct symbols *out, const struct image *image)
{
    struct macho macho = {.image = *image, .system = "macos"};
    uint64_t magic = image_number(image, 0, 4);
    macho.image.is_big_endian = (magic & 0xff) == 0xfe;
    macho.is_wide = magic == 0xfeedfacf || magic == 0xcffaedfe;
    read_commands(out, &macho);
    if (!out->format)
        out->format = "mach-o";
    if (!out->target)
        out->target = symbols_target(image, machines, image_number(&macho.image, 4, 4), macho.system);
    if (macho.has_trie)
        read_trie(out, &macho);
    else
        read_symbols(out, &macho);
}

static const uint64_t fat_magic = 0xcafebabe, wide_fat_magic = 0xcafebabf;

enum { MOST_SLICES = 40 };

/* Which of COUNT slices is for TARGET; the first if none is. */
static uint64_t slice_for(const struct image *fat, uint64_t count, uint64_t step, const char *target)
{
    struct arena *arena = fat->file->arena;
    for (uint64_t i = 0; target && i < count; i++) {
        const char *slice = symbols_target(fat, machines, image_number(fat, 8 + i * step, 4), "macos");
        if (text_equal(target_read(arena, slice).arch, target_read(arena, target).arch))
            return i;
    }
    return 0;
}

/* A fat file: how many slices, then for each its machine, where it lies, its length. Classes of Java begin the same,
 * with a larger number. */
struct image symbols_slice(const struct image *image, const char *target)
{
    struct image fat = *image;
    fat.is_big_endian = true;
    uint64_t magic = image->length >= 8 ? image_number(&fat, 0, 4) : 0, count = magic ? image_number(&fat, 4, 4) : 0;
    if ((magic != fat_magic && magic != wide_fat_magic) || count == 0 || count > MOST_SLICES)
        return *image;
    unsigned word = magic == fat_magic ? 4 : 8;
    uint64_t step = magic == fat_magic ? 20 : 32, at = 8 + step * slice_for(&fat, count, step, target);
    return image_part(image, image_number(&fat, at + 8, word), image_number(&fat, at + 8 + word, word));
}
