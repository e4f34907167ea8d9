/* Rust: its templates, the blocks of its cells, the files of its two crates, and the hooks that the files beside this
 * one hold. */
#include "rust.h"

extern const struct template_folder rust_templates;

static const struct language_block blocks[] = {
    {"acquire", LANGUAGE_BEFORE}, {"prepare", LANGUAGE_BEFORE}, {"argument", LANGUAGE_BEFORE},
    {"code", LANGUAGE_AFTER},     {"short", LANGUAGE_AFTER},    {"grow", LANGUAGE_AFTER},
    {"judge", LANGUAGE_AFTER},
    {"own", LANGUAGE_AFTER},      {"rethrow", LANGUAGE_AFTER},  {"fail", LANGUAGE_AFTER},
    {"take", LANGUAGE_AFTER},     {"promise", LANGUAGE_AFTER},  {"errors", LANGUAGE_AFTER},
    {"limits", LANGUAGE_BEFORE},  {"type", LANGUAGE_ASKED},     {"fails", LANGUAGE_ASKED},
    {"length", LANGUAGE_ASKED},   {"size", LANGUAGE_ASKED},     {"most", LANGUAGE_ASKED},
    {"userdata", LANGUAGE_ASKED}, {"result", LANGUAGE_ASKED},   {"lent_type", LANGUAGE_ASKED},
    {"lent", LANGUAGE_ASKED},     {"give", LANGUAGE_ASKED},     {"example", LANGUAGE_ASKED},
    {NULL, LANGUAGE_ASKED}};

static const struct language_operation operations[] = {
#define OPERATION(constant, name, group, variants, text) {OPERATION_##constant, NULL},
#include "../../plan/operations.def"
#undef OPERATION
    {OPERATION_COUNT, NULL}};

#define SYS "{{package}}-sys/"
#define SAFE "{{package}}/"
static const struct language_file files[] = {
    {"Cargo.toml", "Cargo.toml", NULL, NULL, false},
    {"README.md", "README.md", NULL, NULL, false},
    {"gitignore", ".gitignore", NULL, NULL, false},
    {"sys/Cargo.toml", SYS "Cargo.toml", NULL, NULL, false},
    {"sys/build.rs", SYS "build.rs", NULL, NULL, false},
    {"sys/src/lib.rs", SYS "src/lib.rs", NULL, NULL, false},
    {"sys/src/missing.rs", SYS "src/missing.rs", NULL, "has_missing", false},
    {"sys/src/fields.rs", SYS "src/fields.rs", NULL, "has_accessors", false},
    {"sys/src/abi.rs", SYS "src/abi.rs", NULL, "checks_abi", false},
    {"abi_record.c", SYS "c/{{abi.file}}", NULL, "brings_abi", false},
    {"shims.c", SYS "bridge/shims.c", NULL, "has_shims", false},
    {"shims.h", SYS "bridge/shims.h", NULL, "has_shims", false},
    {"sys/tests/symbols.rs", SYS "tests/symbols.rs", NULL, "has_functions", false},
    {"safe/Cargo.toml", SAFE "Cargo.toml", NULL, NULL, false},
    {"safe/build.rs", SAFE "build.rs", NULL, NULL, false},
    {"safe/src/lib.rs", SAFE "src/lib.rs", NULL, NULL, false},
    {"safe/src/error.rs", SAFE "src/error.rs", NULL, NULL, false},
    {"safe/src/types.rs", SAFE "src/types.rs", NULL, NULL, false},
    {"safe/src/functions.rs", SAFE "src/functions.rs", NULL, NULL, false},
    {"safe/src/callbacks.rs", SAFE "src/callbacks.rs", NULL, NULL, false},
    {"safe/src/class.rs", SAFE "src/{{module_file}}.rs", "classes", NULL, false},
    {"safe/src/bg/abi.rs", SAFE "src/bg/abi.rs", NULL, "checks_abi", false},
    {"safe/src/bg/mod.rs", SAFE "src/bg/mod.rs", NULL, NULL, false},
    {"safe/src/bg/buffer.rs", SAFE "src/bg/buffer.rs", NULL, NULL, false},
    {"safe/src/bg/callback.rs", SAFE "src/bg/callback.rs", NULL, NULL, false},
    {"safe/src/bg/failure.rs", SAFE "src/bg/failure.rs", NULL, NULL, false},
    {"safe/src/bg/lent.rs", SAFE "src/bg/lent.rs", NULL, NULL, false},
    {"safe/src/bg/open.rs", SAFE "src/bg/open.rs", NULL, NULL, false},
    {"safe/src/bg/owned.rs", SAFE "src/bg/owned.rs", NULL, NULL, false},
    {"safe/src/bg/path.rs", SAFE "src/bg/path.rs", NULL, NULL, false},
    {"safe/src/bg/text.rs", SAFE "src/bg/text.rs", NULL, NULL, false},
    {"safe/tests/package.rs", SAFE "tests/package.rs", NULL, NULL, false},
    {NULL, NULL, NULL, NULL, false}};

/* A module of that name is one of the files beside it. */
#define MODULE(template, stem) {template, stem "_{{target.label}}.rs", "targets/module.rs"}
#define TEST(template, stem) {template, stem "/{{target.label}}.rs", "targets/test.rs"}
static const struct language_variant variants[] = {
    {"README.md", NULL, NULL},
    {"sys/src/lib.rs", SYS "src/lib_{{target.label}}.rs", "targets/sys.rs"},
    {"shims.c", SYS "bridge/shims_{{target.label}}.c", "targets.c"},
    {"shims.h", SYS "bridge/shims_{{target.label}}.h", "targets.c"},
    TEST("sys/tests/symbols.rs", SYS "tests/symbols"),
    {"safe/src/lib.rs", SAFE "src/lib_{{target.label}}.rs", "targets/safe.rs"},
    MODULE("safe/src/error.rs", SAFE "src/error"),
    MODULE("safe/src/types.rs", SAFE "src/types"),
    MODULE("safe/src/functions.rs", SAFE "src/functions"),
    MODULE("safe/src/callbacks.rs", SAFE "src/callbacks"),
    MODULE("safe/src/class.rs", SAFE "src/{{module_file}}"),
    TEST("safe/tests/package.rs", SAFE "tests/package"),
    {NULL, NULL, NULL}};
#undef MODULE
#undef TEST

/* The error of a scheme is a variant of the crate's. */
static const char *const error_takes[] = {"Error::%s", NULL};

static const struct language_tool tools[] = {
    {"cargo", "--version", "Rust 1.85 or newer: apt-get install rustc-web cargo-web on Debian 12, else rust-lang.org"},
    {"cc", "--version", "a C compiler, for vendored sources and what only C can call: apt-get install gcc"},
    {NULL, NULL, NULL}};

const struct language rust_language = {.name = "rust",
                                       .title = "Rust",
                                       .traits = TRAIT_PUBLISHED | TRAIT_COMPILED_GLUE | TRAIT_TYPED_SIGNEDNESS |
                                                 TRAIT_TYPED_SPELLING | TRAIT_TYPED_CONST | TRAIT_TYPED_NULL |
                                                 TRAIT_TYPED_ERRORS,
                                       .templates = &rust_templates,
                                       .blocks = blocks,
                                       .operations = operations,
                                       .files = files,
                                       .variants = variants,
                                       .source_folder = SYS "c",
                                       .spell_name = rust_name,
                                       .escape = rust_escape,
                                       .settle = rust_settle,
                                       .type_takes = {[LANGUAGE_SHOWN_ERROR] = error_takes},
                                       .take_types = rust_take_types,
                                       .spell_type = rust_type,
                                       .spell_value = rust_value,
                                       .finish = rust_finish,
                                       .tools = tools};
