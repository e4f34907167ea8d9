/* Where the C library of a header is: what to link, and which file the linker would find.
 *
 * Options come first; without them the .pc file named like the header, then a library named like it, then the .pc file
 * named like a folder that the header is in. */
#ifndef ABI_LIBRARY_H
#define ABI_LIBRARY_H

#include "../base/diagnostic.h"
#include "../base/hash.h"
#include "../model/model.h"

/* Completes LINK and VERSION (may point at NULL) for the header at PATH: asks pkg-config for LINK's package; guesses
 * where LINK names no library, source or package. An error (word "pkg-config") if a package that LINK names is unknown.
 */
bool library_find(struct arena *arena, struct link *link, const char **version, const char *path, const char *target,
                  struct diagnostics *diagnostics);

/* The exported symbols of all libraries of LINK together, each with the name of its library, with the sonames of LINK
 * and what it needs. False if one of the libraries was not found: then nobody knows. */
bool library_exports(struct map *out, struct arena *arena, struct link *link, const char *target);

/* Adds to LINK the installed libraries which its own ones need and which export a symbol of WANTED that EXPORTS lacks:
 * who links with libssl alone cannot call those of libcrypto. EXPORTS gets what they export. Says so in notes; whether
 * there are any. */
bool library_add_needed(struct map *exports, struct arena *arena, struct link *link, const char *target,
                        const struct map *wanted, struct diagnostics *diagnostics);

#endif
