/* What the readers of formats share. Internal to abi/symbols*. */
#ifndef ABI_SYMBOLS_FORMATS_H
#define ABI_SYMBOLS_FORMATS_H

#include "image.h"
#include "symbols.h"

/* Adds SYMBOL, unless it has no name. */
void symbols_add(struct symbols *out, const struct image *image, struct symbol symbol);

/* Adds the soname of a library that this one loads. */
void symbols_add_needed(struct symbols *out, const struct image *image, const char *soname);

/* "x86_64-linux", of a machine that is known by NUMBER in TABLE, which ends with a NULL; "machine-62-linux" of none. */
struct machine {
    uint64_t number;
    const char *name;
};
const char *symbols_target(const struct image *image, const struct machine *table, uint64_t number,
                           const char *system);

/* Reads an object that lies in an archive; false if it is none of a known format. */
bool symbols_read_object(struct symbols *out, const struct image *image);

/* The formats, each of an image that begins as it does. Those of objects in archives tell what a linker finds there. */
void symbols_read_elf(struct symbols *out, const struct image *image);
void symbols_read_pe(struct symbols *out, const struct image *image);
void symbols_read_coff(struct symbols *out, const struct image *image);
void symbols_read_macho(struct symbols *out, const struct image *image);
void symbols_read_archive(struct symbols *out, const struct image *image);

/* Whether the image is a COFF object, which has no magic but a known machine, or stands for a function of a DLL. */
bool symbols_is_coff(const struct image *image);

/* The slice of a fat file for TARGET, or the first one; the image itself if it is not fat. */
struct image symbols_slice(const struct image *image, const char *target);

#endif
