/* Go: the blocks of its cells, and which templates make the package. */
#include "go.h"

extern const struct template_folder go_templates;

static const struct language_block blocks[] = {
    {"check", LANGUAGE_BEFORE}, {"acquire", LANGUAGE_BEFORE}, {"reserve", LANGUAGE_BEFORE},
    {"argument", LANGUAGE_BEFORE}, {"short", LANGUAGE_BEFORE}, {"grow", LANGUAGE_BEFORE},
    {"c_parameter", LANGUAGE_BEFORE}, {"c_prepare", LANGUAGE_BEFORE}, {"c_argument", LANGUAGE_BEFORE},
    {"fails", LANGUAGE_AFTER}, {"c_failed", LANGUAGE_AFTER}, {"c_clear", LANGUAGE_AFTER},
    {"c_free", LANGUAGE_AFTER}, {"receive", LANGUAGE_AFTER}, {"own", LANGUAGE_AFTER}, {"rethrow", LANGUAGE_AFTER},
    {"absent", LANGUAGE_AFTER}, {"fail", LANGUAGE_AFTER}, {"take", LANGUAGE_AFTER},
    {"type", LANGUAGE_ASKED}, {"zero", LANGUAGE_ASKED}, {"length", LANGUAGE_ASKED}, {"result", LANGUAGE_ASKED},
    {"call_type", LANGUAGE_ASKED}, {"to_cgo", LANGUAGE_ASKED}, {"field", LANGUAGE_ASKED},
    {"raw_result", LANGUAGE_ASKED}, {"raw_return", LANGUAGE_ASKED}, {"c_message", LANGUAGE_ASKED},
    {"callback_type", LANGUAGE_ASKED}, {"callback_outside", LANGUAGE_ASKED}, {"callback_cgo", LANGUAGE_ASKED},
    {"callback_check", LANGUAGE_ASKED}, {"callback_from_cgo", LANGUAGE_ASKED}, {"callback_mirror", LANGUAGE_ASKED},
    {"callback_from_c", LANGUAGE_ASKED}, {"size", LANGUAGE_ASKED}, {NULL, LANGUAGE_ASKED}};

/* Every operation has its cells. */
static const struct language_operation operations[] = {
#define OPERATION(constant, name, group, variants, text) {OPERATION_##constant, NULL},
#include "../../plan/operations.def"
#undef OPERATION
    {OPERATION_COUNT, NULL}};

static const struct language_file files[] = {
    {"go.mod", "go.mod", NULL, NULL, false},
    {"README.md", "README.md", NULL, NULL, false},
    {"library.go", "library.go", NULL, NULL, false},
    {"constants.go", "constants.go", NULL, "constants", false},
    {"enums.go", "enums.go", NULL, "has_plain_enums", false},
    {"records.go", "records.go", NULL, "records", false},
    {"errors.go", "errors.go", NULL, "has_schemes", false},
    {"package_test.go", "package_test.go", NULL, NULL, false},
    {"raw/doc.go", "raw/doc.go", NULL, NULL, false},
    {"raw/types.go", "raw/types.go", NULL, NULL, false},
    {"raw/constants.go", "raw/constants.go", NULL, NULL, false},
    {"raw/link.go", "raw/link.go", NULL, NULL, false},
    {"raw/library.go", "raw/library.go", NULL, NULL, false},
    {"raw/functions.go", "raw/functions{{suffix}}.go", "parts", NULL, false},
    {"raw/functions_nocgo.go", "raw/functions_nocgo.go", NULL, NULL, false},
    {"raw/directives_go124.go", "raw/directives_go124.go", NULL, "has_directives", false},
    {"raw/bridge.h", "raw/bridge.h", NULL, NULL, false},
    {"raw/bridge.c", "raw/bridge.c", NULL, NULL, false},
    {"raw/abi.go", "raw/abi.go", NULL, "checks_abi", false},
    {"abi_check.c", "raw/abi_check.c", NULL, "checks_abi", false},
    {"abi_record.c", "raw/{{abi.file}}", NULL, "brings_abi", false},
    {"shims.h", "raw/shims.h", NULL, "has_shims", false},
    {"shims.c", "raw/shims.c", NULL, "has_shims", false},
    {NULL, NULL, NULL, NULL, false}};

/* Go builds the files whose names end with the system and the processor it builds for. */
#define GO(path) {path ".go", path "_{{target.go}}.go", NULL}
static const struct language_variant variants[] = {
    {"README.md", NULL, NULL},
    GO("library"),
    GO("constants"),
    GO("enums"),
    GO("records"),
    GO("errors"),
    {"package_test.go", "package_{{target.go}}_test.go", NULL},
    GO("raw/doc"),
    GO("raw/types"),
    GO("raw/constants"),
    GO("raw/link"),
    GO("raw/library"),
    {"raw/functions.go", "raw/functions{{suffix}}_{{target.go}}.go", NULL},
    GO("raw/functions_nocgo"),
    GO("raw/directives_go124"),
    {"raw/bridge.h", "raw/bridge_{{target.go}}.h", "targets.c"},
    {"raw/bridge.c", "raw/bridge_{{target.go}}.c", NULL},
    {"shims.h", "raw/shims_{{target.go}}.h", "targets.c"},
    {"shims.c", "raw/shims_{{target.go}}.c", NULL},
    {NULL, NULL, NULL}};
#undef GO

static const struct language_tool tools[] = {
    {"go", "version", "Go 1.24 or newer: go.dev, or golang-1.24-go of a newer Debian"},
    {"gcc", "--version", "a C compiler, for cgo: apt-get install gcc"},
    {NULL, NULL, NULL}};

const struct language go_language = {.name = "go",
                                     .title = "Go",
                                     .traits = TRAIT_PUBLISHED | TRAIT_COMPILED_GLUE | TRAIT_TYPED_SIGNEDNESS |
                                               TRAIT_TYPED_SPELLING | TRAIT_TYPED_ERRORS,
                                     .templates = &go_templates,
                                     .blocks = blocks,
                                     .operations = operations,
                                     .files = files,
                                     .variants = variants,
                                     .source_folder = "raw",
                                     .spell_name = go_name,
                                     .escape = go_escape,
                                     .format_prose = go_prose,
                                     .bridge_prefix = go_bridge_prefix,
                                     .settle = go_settle,
                                     .take_types = go_take_types,
                                     .spell_type = go_type,
                                     .spell_value = go_value,
                                     .finish = go_finish,
                                     .tools = tools};
