/* The parts of the language Go, one a file: names, texts, types, and what the view of a package gets besides.
 *
 * Go meets C in one package, raw, and there only through bridge.h, whose types need no other header: integers of fixed
 * width, `void *`, and mirrors of records. So a type has four spellings: `raw` in package raw, `outside` for who
 * imports it, `safe` for users, `mirror` in bridge.h; pairs of texts around an expression lead from one to the next. */
#ifndef LANGUAGES_GO_H
#define LANGUAGES_GO_H

#include "../../language.h"

/* A name of any kind as Go writes it. */
const char *go_name(struct arena *arena, enum language_name kind, const char *name);

/* What the package for users declares whatever the library is; ended by NULL. */
extern const char *const go_own_names[];

/* Takes those names in the scope of types. */
void go_take_types(const struct spelling *spelling, struct scope *scope);

/* A C identifier as package raw exports it: itself, with a capital letter first. */
const char *go_raw_name(struct arena *arena, const char *name);

/* The name of the package whose module path, or library, is PATH: lower-case letters and digits of its last part. */
const char *go_package_name(struct arena *arena, const char *path);

/* The module path of a package, from the name that it is given: bridge/kv, of the library kv. */
const char *go_module(struct arena *arena, const char *package);

/* How the names in C of what belongs to a module begin, those of its bridge's functions among them: two modules in one
 * program must not meet. */
const char *go_c_prefix(struct arena *arena, const char *module);
const char *go_bridge_prefix(struct arena *arena, const char *package);

/* Text of a header as a comment line or a string literal. */
const char *go_escape(struct arena *arena, enum language_escape escape, const char *text);

/* Paragraphs with a full stop after each that would become a heading. */
const char *go_prose(struct arena *arena, const char *text);

/* Sets, in a type map: raw mirror mirror_suffix, and the pairs NAME and NAME_end of to_cgo from_cgo to_c from_c. */
void go_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type);

/* Sets the rest: outside value_raw value_outside safe zero value_mirror cgo element declare bits, and the pairs NAME
 * and NAME_end of value_to_cgo value_from_cgo value_to_c value_from_c to_raw from_raw. */
void go_value(const struct spelling *spelling, struct view *out, const struct spelled_type *type);

/* Sets, in the root: module go_package c_prefix c_guard has_link has_directives has_plain_enums has_functions parts
 * (suffix part_functions part_calls); in enums is_error; in constants scope scoped; in raw functions is_variable; in
 * raw fields and constants renamed has_comment padding; in functions, as their slots see them, is_direct; in classes
 * receiver. */
void go_finish(const struct spelling *spelling);

/* Sets, in every record: is_struct is_bytes is_aligned unit unit_c units record record_c; and orders them. For
 * go_finish(). */
void go_finish_records(const struct spelling *spelling);

/* Sets, in every record, accessors: all that a method gives, with getter setter is_value; and in the root:
 * has_accessors has_fields. For go_finish(), after go_finish_records(). */
void go_finish_accessors(const struct spelling *spelling);

/* Renames what would meet something else in the scope of the package for users. For go_finish(). */
void go_settle_safe(const struct spelling *spelling);

/* Parts names that would meet in package raw. */
void go_settle(const struct spelling *spelling);

/* Sets `go` of the target, what the names of its files end with: linux_amd64. */
void go_complete_target(const struct spelling *spelling);

/* The strictest alignment that Go gives a type. */
enum { GO_ALIGNMENT = 8 };

#endif
