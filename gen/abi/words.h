/* Words about the library that users give, and specs, which may be a stranger's: they end up in build files, on command
 * lines and in paths of every language, so they are held to letters that mean nothing there. */
#ifndef ABI_WORDS_H
#define ABI_WORDS_H

#include "../base/diagnostic.h"
#include "../base/hash.h"
#include "../model/model.h"

/* Checks name, version and link of LIBRARY, and PACKAGES, names of packages by language. False after reporting errors
 * (word "unusable-word"). */
bool words_check(const struct library *library, const struct map *packages, struct diagnostics *diagnostics);

/* Whether NAME may be that of a C library, as in -lNAME. */
bool words_is_library(const char *name);

#endif
