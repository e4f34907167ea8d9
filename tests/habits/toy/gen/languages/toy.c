/* Toy: no language, but as much of one as a page holds: an index of the functions, with the signatures that users see.
 * It shows what a language must say at the least, and that nobody else need know of it. */
#include "../language.h"

#include "../base/text.h"

extern const struct template_folder toy_templates;

static const struct language_block blocks[] = {{NULL, LANGUAGE_ASKED}};

static const struct language_operation operations[] = {
#define OPERATION(constant, name, group, variants, text) {OPERATION_##constant, "an index calls nothing"},
#include "../plan/operations.def"
#undef OPERATION
    {OPERATION_COUNT, NULL}};

static const struct language_file files[] = {{"index.txt", "{{package}}.txt", NULL, NULL, false},
                                             {NULL, NULL, NULL, NULL, false}};

/* Words of C, as they are; the package's name says what is in it. */
static const char *spell_name(struct arena *arena, enum language_name kind, const char *name)
{
    return kind == LANGUAGE_PACKAGE ? text_format(arena, "%s-index", name) : name;
}

/* A line end would end the line of the index. */
static const char *escape(struct arena *arena, enum language_escape escape, const char *text)
{
    struct text out = text_create(arena);
    (void)escape;
    for (; *text != '\0'; text++)
        text_append_char(&out, *text == '\n' || *text == '\r' ? ' ' : *text);
    return out.data;
}

/* word: "Stats", "bytes", "int". */
static void spell_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type)
{
    const char *word = type->named != NULL ? type->named : view_get(out, "surface")->text;
    view_set_text(spelling->arena, out, "word", word);
}

const struct language toy_language = {.use = LANGUAGE_NAMED,
                                      .name = "toy",
                                      .title = "Toy",
                                      .templates = &toy_templates,
                                      .blocks = blocks,
                                      .operations = operations,
                                      .files = files,
                                      .source_folder = "c",
                                      .spell_name = spell_name,
                                      .escape = escape,
                                      .spell_type = spell_type};
