/* Sets of templates: which file is a template, a cell or neither, and what cells there are. */
#include "template_parse.h"

#include <string.h>

#define ENDING ".mustache"
#define CELLS "operations/"
#define PLAIN "files/"
#define DEFAULT_CELL "default"

struct builder {
    struct arena *arena;
    struct template_set *set;
    struct diagnostics *diagnostics;
};

static bool fail(struct builder *builder, const struct template_node *node, const char *message, const char *subject)
{
    diagnostic_report(builder->diagnostics, DIAGNOSTIC_ERROR, "template-cell", template_place(node), message, subject);
    return false;
}

static bool is_white_space(const struct template_node *node)
{
    return node->kind == TEMPLATE_TEXT && strspn(node->text, " \t\r\n") >= node->length;
}

/* Either form: {{#block}}text{{/block}} on one line, or both tags alone on their lines. */
static bool is_whole(const struct template_node *block)
{
    if (block->is_standalone || block->is_closed_standalone)
        return block->is_standalone && block->is_closed_standalone;
    return memchr(block->source->text + block->at, '\n', block->end - block->at) == NULL;
}

static bool add_block(struct builder *builder, struct template_cell *cell, struct template_node *node)
{
    if (node->kind != TEMPLATE_SECTION || node->name.count != 1)
        return fail(builder, node, "a file of cells has blocks and nothing between them%s", "");
    if (!is_whole(node))
        return fail(builder, node, "the block \"%s\" is neither on one line nor between lines of its own tags",
                    node->name.text);
    if (map_get(&cell->blocks, node->name.text) != NULL)
        return fail(builder, node, "the block \"%s\" stands here twice", node->name.text);
    map_set(builder->arena, &cell->blocks, node->name.text, node);
    return true;
}

static bool add_cell(struct builder *builder, struct template *template)
{
    struct template_cell *cell = arena_new(builder->arena, struct template_cell);
    bool is_good = true;
    for (struct template_node *node = template->root.first; node != NULL; node = node->next) {
        if (!is_white_space(node))
            is_good &= add_block(builder, cell, node);
    }
    map_set(builder->arena, &builder->set->cells, template->name + strlen(CELLS), cell);
    return is_good;
}

static bool is_template(const struct template_file *file)
{
    return text_ends_with(file->path, ENDING) && !text_starts_with(file->path, PLAIN);
}

static bool add_file(struct builder *builder, const struct template_file *file)
{
    const char *name = arena_copy(builder->arena, file->path, strlen(file->path) - strlen(ENDING));
    const struct source *source = source_of_text(builder->arena, file->path, file->text, file->length);
    struct template *template = template_parse(builder->arena, name, source, builder->diagnostics);
    if (template == NULL)
        return false;
    map_set(builder->arena, &builder->set->templates, name, template);
    return !text_starts_with(name, CELLS) || add_cell(builder, template);
}

struct template_set *template_set_create(struct arena *arena, const struct template_file *files, size_t count,
                                         struct diagnostics *diagnostics)
{
    struct builder builder = {arena, arena_new(arena, struct template_set), diagnostics};
    bool is_good = true;
    for (size_t i = 0; i < count; i++)
        if (is_template(&files[i]))
            is_good &= add_file(&builder, &files[i]);
    builder.set->fallback = map_get(&builder.set->cells, DEFAULT_CELL);
    for (size_t i = 0; is_good && i < builder.set->templates.count; i++) {
        struct template *template = builder.set->templates.entries[i].value;
        is_good &= template_link(&template->root, builder.set, diagnostics);
    }
    return is_good ? builder.set : NULL;
}

const struct template_cell *template_find_cell(const struct template_set *set, const char *name)
{
    return map_get(&set->cells, name);
}

bool template_has_block(const struct template_cell *cell, struct map_key block)
{
    return cell != NULL && map_find(&cell->blocks, block) != NULL;
}

const struct template_node *template_block(const struct template_set *set, const struct template_cell *cell,
                                           struct map_key block)
{
    const struct template_node *node = map_find(&cell->blocks, block);
    return node == NULL && set->fallback != NULL ? map_find(&set->fallback->blocks, block) : node;
}
