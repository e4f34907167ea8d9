/* What the files of C# share. Private to this folder: the generator knows `dotnet_language` alone. */
#ifndef DOTNET_H
#define DOTNET_H

#include "../../language.h"

/* The hooks of struct language. */
const char *dotnet_name(struct arena *arena, enum language_name kind, const char *name);
const char *dotnet_escape(struct arena *arena, enum language_escape escape, const char *text);
void dotnet_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type);
void dotnet_finish(const struct spelling *spelling);

/* A type as it is written outside the namespace of the raw layer: "Raw.KvStats*". */
const char *dotnet_outside(const struct spelling *spelling, const struct type *type);

#endif
