/* What the files of C# share. Private to this folder: the generator knows `dotnet_language` alone. */
#ifndef DOTNET_H
#define DOTNET_H

#include "../../language.h"

/* The hooks of struct language. */
const char *dotnet_name(struct arena *arena, enum language_name kind, const char *name);
const char *dotnet_escape(struct arena *arena, enum language_escape escape, const char *text);
void dotnet_settle(const struct spelling *spelling);
void dotnet_take_types(const struct spelling *spelling, struct scope *scope);
void dotnet_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type);
void dotnet_value(const struct spelling *spelling, struct view *out, const struct spelled_type *type);
void dotnet_finish(const struct spelling *spelling);

/* Sets, in every record of the raw layer: blob_unit has_fields is_explicit is_empty, and in its accessors is_bits
 * bits_type is_plain; drops accessors of what C# has no type for. Sets has_accessors in the root. For dotnet_finish().
 */
void dotnet_finish_records(const struct spelling *spelling);

/* Sets doc_name in every parameter of the raw layer, and has the documentation of what is renamed say C's name. For
 * dotnet_finish(). */
void dotnet_finish_raw_names(const struct spelling *spelling);

/* Sets `rid` of the target, its runtime identifier: linux-x64. */
void dotnet_complete_target(const struct spelling *spelling);

/* The member of a tuple that a result is. */
const char *dotnet_result_name(struct arena *arena, const char *name);

/* A type as it is written outside the namespace of the raw layer: "Raw.KvStats*". */
const char *dotnet_outside(const struct spelling *spelling, const struct type *type);

#endif
