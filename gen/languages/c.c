/* C: no glue, since C calls the library itself; but the proof that the real header is the one that everything else was
 * generated for, and the header of a library that is given as a spec. */
#include "../language.h"

#include "../model/constant_text.h"
#include "../model/model_header.h"
#include "../model/type.h"

#include <ctype.h>
#include <string.h>

extern const struct template_folder c_templates;

static const struct language_block blocks[] = {{NULL, LANGUAGE_ASKED}};

static const struct language_operation operations[] = {
#define OPERATION(constant, name, group, variants, text) {OPERATION_##constant, "C calls the library itself"},
#include "../plan/operations.def"
#undef OPERATION
    {OPERATION_COUNT, NULL}};

static const struct language_file files[] = {{"assert.c", "assert.c", NULL, NULL, false},
                                             {"README.md", "README.md", NULL, NULL, false},
                                             {"shims.h", "shims.h", NULL, "has_shims", false},
                                             {"shims.c", "shims.c", NULL, "has_shims", false},
                                             {"abi_record.c", "{{abi.file}}", NULL, "has_abi", false},
                                             {"header", "include/{{library.header}}", NULL, "has_header", false},
                                             {NULL, NULL, NULL, NULL, false}};

static const struct language_variant variants[] = {{"assert.c", "assert_{{target.label}}.c", "targets.c"},
                                                   {"shims.h", "shims_{{target.label}}.h", "targets.c"},
                                                   {"shims.c", "shims_{{target.label}}.c", "targets.c"},
                                                   {NULL, NULL, NULL}};

static const struct language_tool tools[] = {{"cc", "--version", "a C compiler: apt-get install gcc"},
                                             {NULL, NULL, NULL}};

/* C has its names already. */
static const char *spell_name(struct arena *arena, enum language_name kind, const char *name)
{
    (void)arena, (void)kind;
    return name;
}

static const char *escape_comment(struct arena *arena, const char *text)
{
    struct text out = text_create(arena);
    for (; *text; text++) {
        text_append_char(&out, iscntrl((unsigned char)*text) ? ' ' : *text);
        if ((text[0] == '*' && text[1] == '/') || (text[0] == '/' && text[1] == '*'))
            text_append_char(&out, ' ');
    }
    return out.data;
}

static const char *escape(struct arena *arena, enum language_escape escape, const char *text)
{
    if (escape == LANGUAGE_COMMENT)
        return escape_comment(arena, text);
    struct text out = text_create(arena);
    constant_text_write_literal(&out, text, strlen(text));
    return out.data;
}

/* suffix: what a decimal literal needs to have 64 bits without a sign. */
static void spell_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    const struct type *canonical = type_canonical(type->type);
    if (canonical->kind == TYPE_ENUM && canonical->of)
        canonical = type_canonical(canonical->of);
    bool is_widest = canonical->kind == TYPE_INTEGER && canonical->size == 8 && !canonical->is_signed;
    view_set_text(spelling->arena, out, "suffix", is_widest ? "u" : "");
}

static void name_record_of(const struct spelling *spelling, const struct view *fields, const struct view *record)
{
    for (size_t i = 0; i < fields->items.count; i++)
        view_set(spelling->arena, fields->items.items[i], "record", view_get(record, "c"));
}

/* Each field gets the C name of its record. */
static void name_records(const struct spelling *spelling, const struct view *records)
{
    for (size_t i = 0; i < records->items.count; i++) {
        struct view *record = records->items.items[i];
        bool is_asserted =
            !view_is_true(view_get(record, "is_opaque")) && !view_is_true(view_get(record, "is_anonymous"));
        view_set_bool(spelling->arena, record, "is_asserted", is_asserted);
        name_record_of(spelling, view_get(record, "fields"), record);
        name_record_of(spelling, view_get(record, "accessors"), record);
    }
}

static void finish(const struct spelling *spelling)
{
    const struct model *model = spelling->model;
    struct arena *arena = spelling->arena;
    struct view *raw = view_get(spelling->root, "raw"), *constants = view_get(raw, "constants");
    bool asserts_constants = false;
    for (size_t i = 0; i < constants->items.count; i++)
        asserts_constants |= view_is_true(view_get(constants->items.items[i], "is_integer"));
    name_records(spelling, view_get(raw, "records"));
    view_set_bool(arena, spelling->root, "asserts_constants", asserts_constants);
    view_set_bool(arena, spelling->root, "has_header", model->library.header_text != NULL);
    view_set_text(arena, spelling->root, "header_text", model->library.header_text ? model->library.header_text : "");
    view_set_text(arena, spelling->root, "header_folder",
                  model->library.header_text ? "include" : "FOLDER_OF_THE_HEADER");
    view_set_text(arena, spelling->root, "annotation_macro", model_header_macro(arena, model->library.name));
}

const struct language c_language = {.use = LANGUAGE_WITH_SPEC,
                                    .name = "c",
                                    .title = "C",
                                    .templates = &c_templates,
                                    .blocks = blocks,
                                    .operations = operations,
                                    .files = files,
                                    .variants = variants,
                                    .spell_name = spell_name,
                                    .escape = escape,
                                    .spell_type = spell_type,
                                    .finish = finish,
                                    .tools = tools};
