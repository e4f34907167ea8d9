/* Node: which operations have cells, which blocks they have, and which templates make the package. */
#include "node.h"

extern const struct template_folder node_templates;

/* Blocks that begin with `c_` stand in the addon, the others in JavaScript. `put` and `value` are how an argument
 * crosses: in the scratch memory or as a value of Node-API; `c_get` and `c_value` are the other side of each.
 * `c_jumps` marks the cells that go to the end of the function. */
static const struct language_block blocks[] = {
    {"check", LANGUAGE_BEFORE},      {"put", LANGUAGE_BEFORE},       {"value", LANGUAGE_BEFORE},
    {"out", LANGUAGE_AFTER},         {"result", LANGUAGE_ASKED},     {"answer", LANGUAGE_ASKED},
    {"type", LANGUAGE_ASKED},        {"c_declare", LANGUAGE_AFTER},  {"c_get", LANGUAGE_ASKED},
    {"c_value", LANGUAGE_ASKED},     {"c_check", LANGUAGE_BEFORE},   {"c_argument", LANGUAGE_BEFORE},
    {"c_short", LANGUAGE_BEFORE},    {"c_grow", LANGUAGE_BEFORE},    {"c_ok", LANGUAGE_ASKED},
    {"c_own", LANGUAGE_AFTER},       {"c_rethrow", LANGUAGE_AFTER},  {"c_absent", LANGUAGE_AFTER},
    {"c_fail", LANGUAGE_AFTER},      {"c_take", LANGUAGE_AFTER},     {"c_give", LANGUAGE_ASKED},
    {"c_answer", LANGUAGE_ASKED},    {"c_release", LANGUAGE_AFTER},  {"c_jumps", LANGUAGE_AFTER},
    {NULL, LANGUAGE_ASKED}};

static const struct language_operation operations[] = {
    {OPERATION_PASS, NULL},       {OPERATION_TEXT_IN, NULL},     {OPERATION_BYTES_IN, NULL},
    {OPERATION_HANDLE_IN, NULL},  {OPERATION_RECORD_IN, NULL},   {OPERATION_CALLBACK_IN, NULL},
    {OPERATION_DERIVED, NULL},    {OPERATION_VALUE_OUT, NULL},
    {OPERATION_TEXT_OUT, NULL},   {OPERATION_BYTES_OUT, NULL},   {OPERATION_HANDLE_OUT, NULL},
    {OPERATION_BUFFER_OUT, NULL}, {OPERATION_INOUT, NULL},       {OPERATION_NOTHING, NULL},
    {OPERATION_PLAIN, NULL},      {OPERATION_STATUS, NULL},      {OPERATION_NULL_IS_ERROR, NULL},
    {OPERATION_COUNT, NULL}};

#define SAME(path) {path, path, NULL, NULL, false}
static const struct language_file files[] = {
    SAME("package.json"), SAME("README.md"),     SAME("build.mjs"),     SAME("binding.gyp"), SAME("index.js"),
    SAME("index.mjs"),    SAME("index.d.ts"),    SAME("index.d.mts"),   SAME("raw.js"),      SAME("raw.mjs"),
    SAME("raw.d.ts"),     SAME("raw.d.mts"),     SAME("lib/native.js"), SAME("src/addon.c"), SAME("src/library.h"),
    SAME("src/raw.c"),    SAME("src/scope.c"),   SAME("test/package.test.mjs"),
    {"abi_check.c", "src/abi_check.c", NULL, "checks_abi", false},
    {"abi_record.c", "c/{{abi.file}}", NULL, "brings_abi", false},
    {"shims.h", "src/shims.h", NULL, "has_shims", false},
    {"shims.c", "src/shims.c", NULL, "has_shims", false},
    {NULL, NULL, NULL, NULL, false}};
#undef SAME

/* JavaScript chooses by the platform it runs on, C by the one it is compiled for; ECMAScript modules export the names
 * of all targets (targets.c). */
#define JS(stem) {stem ".js", stem ".{{target.node}}.js", "targets.js"}
#define TYPES(stem) {stem ".d.ts", stem ".{{target.node}}.d.ts", stem ".targets.d.ts"}
#define C(stem, end) {"src/" stem end, "src/" stem "_{{target.label}}" end, "targets.c"}
static const struct language_variant variants[] = {
    {"README.md", NULL, NULL},
    {"index.mjs", NULL, NULL},
    {"raw.mjs", NULL, NULL},
    {"test/package.test.mjs", NULL, NULL},
    JS("index"),
    JS("raw"),
    TYPES("index"),
    TYPES("raw"),
    C("addon", ".c"),
    C("raw", ".c"),
    C("scope", ".c"),
    C("library", ".h"),
    {"shims.h", "src/shims_{{target.label}}.h", "targets.c"},
    {"shims.c", "src/shims_{{target.label}}.c", "targets.c"},
    {NULL, NULL, NULL}};
#undef JS
#undef TYPES
#undef C

static const struct language_tool tools[] = {
    {"node", "--version", "18 or newer: apt-get install nodejs, or nodejs.org"},
    {"npm", "--version", "apt-get install npm; to install packages, not to build them"},
    {"cc", "--version", "apt-get install gcc"},
    {NULL, NULL, NULL}};

const struct language node_language = {.name = "node",
                                       .title = "Node",
                                       .traits = TRAIT_PUBLISHED | TRAIT_COMPILED_GLUE | TRAIT_TYPED_NULL,
                                       .templates = &node_templates,
                                       .blocks = blocks,
                                       .operations = operations,
                                       .files = files,
                                       .variants = variants,
                                       .source_folder = "c",
                                       .runtime_folder = "src",
                                       .spell_name = node_name,
                                       .escape = node_escape,
                                       .spell_type = node_spell_type,
                                       .spell_value = node_spell_value,
                                       .finish = node_finish,
                                       .combine = node_combine,
                                       .tools = tools};
