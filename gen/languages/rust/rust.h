/* What the files of the Rust language share: its hooks, as language.h asks for them, and a few questions of one file
 * to another. Nothing outside this folder includes it. */
#ifndef LANGUAGES_RUST_H
#define LANGUAGES_RUST_H

#include "../../base/words.h"
#include "../../language.h"

extern const struct language rust_language;

/* The hooks. */
const char *rust_name(struct arena *arena, enum language_name kind, const char *name);
const char *rust_escape(struct arena *arena, enum language_escape escape, const char *text);
void rust_settle(const struct spelling *spelling);
void rust_take_types(const struct spelling *spelling, struct scope *scope);
void rust_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type);
void rust_value(const struct spelling *spelling, struct view *out, const struct spelled_type *type);
void rust_finish(const struct spelling *spelling);

/* NAME, or NAME with an underscore behind it if it is one of WORDS, which NULL ends. */
const char *rust_unlike(struct arena *arena, struct words *words, const char *name);

/* Says of what the raw crate documents how it is called in C, where that is not its name. */
void rust_complete_renamed(const struct spelling *spelling);

/* Parts the parameters of each raw function from each other, and from what is in scope where it has a body. */
void rust_settle_parameters(const struct spelling *spelling);

/* NAME without the sign of what would be a keyword: type of r#type. */
const char *rust_bare(const char *name);

/* TEXT as a string literal with its quotes. */
const char *rust_string(struct arena *arena, const char *text);

/* What the accessors of records that are bytes need beside their types: which of them there are, and their names. */
void rust_complete_accessors(const struct spelling *spelling);

/* Sets `rust` of the target, all(target_arch = "x86_64", target_os = "linux"), and `target_condition` of the root, the
 * attribute before what holds on the target alone. */
void rust_complete_target(const struct spelling *spelling);

/* Sets of each scheme `code_type`, the type of its codes in the raw crate, `maker`, the function that makes an error of
 * one, and `worded`, the argument of the function that words one; of each outcome of a scheme `coded`, the integer that
 * C returns as such a code, or false if it is one. */
void rust_complete_codes(const struct spelling *spelling);

/* The safe crate as code says it: kv_store for the package kv-store. */
const char *rust_crate(const struct spelling *spelling);

#endif
