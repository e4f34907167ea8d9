/* Rendering: a walk over the nodes with a stack of contexts.
 *
 * Indentation is laid before lines of templates only, and only when something is written on them: a text with line ends
 * that comes from the view stays as it is, and blank lines stay empty. */
#include "template_parse.h"

#include <string.h>

enum { DEPTH_MAX = 100 };

struct renderer {
    struct text *out;
    const struct template_set *set;
    struct diagnostics *diagnostics;
    struct text indent; /* that of all standalone partials around, together */
    bool is_indent_due; /* a line of a template has begun and has nothing on it yet */
    size_t depth;       /* of partials and cells */
};

/* The innermost context and those around it. An item of a list knows where it stands there. */
struct context {
    const struct view *view;
    const struct context *above;
    size_t at, count; /* its index, and of how many; no item of a list has a count of 0 */
};

static bool walk(struct renderer *renderer, const struct template_node *parent, const struct context *context);

static void write_indent(struct renderer *renderer)
{
    if (renderer->is_indent_due)
        text_append_bytes(renderer->out, renderer->indent.data, renderer->indent.length);
    renderer->is_indent_due = false;
}

/* Text of a template: each of its lines is indented. */
static void write_lines(struct renderer *renderer, const char *text, size_t length)
{
    const char *end = text + length;
    if (renderer->indent.length == 0) {
        text_append_bytes(renderer->out, text, length);
        renderer->is_indent_due = end[-1] == '\n';
        return;
    }
    while (text < end) {
        const char *line_end = memchr(text, '\n', (size_t)(end - text));
        const char *next = line_end != NULL ? line_end + 1 : end;
        if (text != line_end)
            write_indent(renderer);
        text_append_bytes(renderer->out, text, (size_t)(next - text));
        renderer->is_indent_due = line_end != NULL;
        text = next;
    }
}

/* Text of the view, literally. */
static void write_value(struct renderer *renderer, const char *text)
{
    if (*text == '\0')
        return;
    write_indent(renderer);
    text_append(renderer->out, text);
}

/* The innermost map, which errors speak of and cells belong to; the outermost context if there is none. */
static const struct context *innermost_map(const struct context *context)
{
    while (context->above != NULL && context->view->kind != VIEW_MAP)
        context = context->above;
    return context;
}

/* "there are: name, doc, more" */
static const char *names_in(struct arena *arena, const struct view *map)
{
    struct text names = text_create(arena);
    struct map members = {0};
    if (map != NULL && map->kind == VIEW_MAP)
        members = view_members(arena, map);
    for (size_t i = 0; i < members.count; i++)
        text_append_format(&names, "%s%s", i == 0 ? "there are: " : ", ", members.entries[i].key);
    return members.count != 0 ? names.data : NULL;
}

static const struct view *report_unknown(struct renderer *renderer, const struct template_node *node, const char *part,
                                         const struct view *map)
{
    struct diagnostic *diagnostic = diagnostic_report(renderer->diagnostics, DIAGNOSTIC_ERROR, "template-name",
                                                      template_place(node), "the view has no \"%s\" here", part);
    diagnostic->advice = names_in(renderer->diagnostics->arena, map);
    return NULL;
}

static bool report_kind(struct renderer *renderer, const struct template_node *node, const struct view *view)
{
    static const char *const kinds[] = {"a text", "a truth", "a list", "a map"};
    diagnostic_report(renderer->diagnostics, DIAGNOSTIC_ERROR, "template-kind", template_place(node),
                      "\"%s\" is %s, not a text", node->name.text, kinds[view->kind]);
    return false;
}

static inline const struct view *find_part(const struct view *map, struct template_part *part)
{
    return view_find_again(map, part->key, &part->place);
}

/* A mark of an item. */
static const struct view *mark_of(struct arena *arena, const struct context *item, enum template_mark mark)
{
    bool is_last = item->at + 1 == item->count;
    if (mark == TEMPLATE_AT)
        return view_number(arena, item->at);
    return view_bool(arena, mark == TEMPLATE_MORE ? !is_last : mark == TEMPLATE_LAST ? is_last : item->at == 0);
}

/* What the first part of a name means: it is searched from the innermost context outwards. */
static const struct view *find_first(struct renderer *renderer, struct template_part *part,
                                     const struct context *context)
{
    const struct view *found = NULL;
    for (; context != NULL && found == NULL; context = context->above)
        found = part->mark != TEMPLATE_UNMARKED && context->count != 0
                    ? mark_of(renderer->out->arena, context, part->mark)
                    : find_part(context->view, part);
    return found;
}

/* What a name means: its first part anywhere around, the others only in what the one before them is. NULL after
 * reporting that there is no such name. */
static const struct view *find_any(struct renderer *renderer, const struct template_node *node,
                                   const struct context *context)
{
    const struct template_name *name = &node->name;
    if (name->count == 0)
        return context->view;
    const struct view *found = find_first(renderer, &name->parts[0], context);
    if (found == NULL)
        return report_unknown(renderer, node, name->parts[0].key.text, innermost_map(context)->view);
    for (size_t i = 1; i < name->count; i++) {
        const struct view *holder = found;
        found = find_part(holder, &name->parts[i]);
        if (found == NULL)
            return report_unknown(renderer, node, name->text, holder);
    }
    return found;
}

/* The same. Inline, for most names are plain and lead to something. */
static inline const struct view *find(struct renderer *renderer, const struct template_node *node,
                                      const struct context *context)
{
    const struct template_name *name = &node->name;
    const struct view *found = NULL;
    for (const struct context *each = context; each != NULL && name->is_plain && found == NULL; each = each->above)
        found = find_part(each->view, &name->parts[0]);
    for (size_t i = 1; i < name->count && found != NULL; i++)
        found = find_part(found, &name->parts[i]);
    return found != NULL ? found : find_any(renderer, node, context);
}

static const char *find_text(struct renderer *renderer, const struct template_node *node, const struct context *context)
{
    const struct view *view = find(renderer, node, context);
    if (view != NULL && view->kind != VIEW_TEXT)
        report_kind(renderer, node, view);
    return view != NULL && view->kind == VIEW_TEXT ? view->text : NULL;
}

static bool render_value(struct renderer *renderer, const struct template_node *node, const struct context *context)
{
    const char *text = find_text(renderer, node, context);
    if (text != NULL)
        write_value(renderer, text);
    return text != NULL;
}

static bool render_items(struct renderer *renderer, const struct template_node *node, const struct view *list,
                         const struct context *context)
{
    size_t count = list->items.count;
    for (size_t i = 0; i < count; i++)
        if (!walk(renderer, node, &(struct context){list->items.items[i], context, i, count}))
            return false;
    return true;
}

/* A truth is no context: inside {{#is_owned}} the names and the cell are those around it. */
static bool render_section(struct renderer *renderer, const struct template_node *node, const struct context *context)
{
    const struct view *view = find(renderer, node, context);
    if (view == NULL)
        return false;
    if (!view_is_true(view))
        return true;
    if (view->kind == VIEW_LIST)
        return render_items(renderer, node, view, context);
    if (view->kind == VIEW_BOOL)
        return walk(renderer, node, context);
    return walk(renderer, node, &(struct context){.view = view, .above = context});
}

static bool render_inverted(struct renderer *renderer, const struct template_node *node, const struct context *context)
{
    const struct view *view = find(renderer, node, context);
    return view != NULL && (view_is_true(view) || walk(renderer, node, context));
}

/* A call in the middle of a line leaves out the last line end, which a file has because files end with one. */
static void join_line(struct renderer *renderer, size_t start, bool was_indent_due)
{
    struct text *out = renderer->out;
    if (renderer->is_indent_due && out->length > start && out->data[out->length - 1] == '\n')
        text_cut(out, out->length - 1);
    renderer->is_indent_due = was_indent_due && out->length == start;
}

/* A block on a line of its own is lines: one written as {{#block}}text{{/block}} gets the end of the tag's line. */
static void end_line(struct renderer *renderer, size_t start)
{
    struct text *out = renderer->out;
    if (out->length > start && out->data[out->length - 1] != '\n')
        text_append_char(out, '\n');
    renderer->is_indent_due = true;
}

/* Renders BODY, a template or block, where NODE calls for it. */
static bool render_call(struct renderer *renderer, const struct template_node *node, const struct template_node *body,
                        const struct context *context)
{
    if (renderer->depth == DEPTH_MAX) {
        diagnostic_report(renderer->diagnostics, DIAGNOSTIC_ERROR, "template-depth", template_place(node),
                          "templates call each other more than %d deep", DEPTH_MAX);
        return false;
    }
    size_t start = renderer->out->length, indent = renderer->indent.length;
    bool was_indent_due = renderer->is_indent_due;
    text_append(&renderer->indent, node->indent);
    renderer->is_indent_due |= node->is_standalone;
    renderer->depth++;
    bool is_rendered = walk(renderer, body, context);
    renderer->depth--;
    text_cut(&renderer->indent, indent);
    if (!node->is_standalone)
        join_line(renderer, start, was_indent_due);
    else if (node->kind == TEMPLATE_CELL)
        end_line(renderer, start);
    return is_rendered;
}

/* {{>*name}}: the template whose name the view gives */
static bool render_dynamic(struct renderer *renderer, const struct template_node *node, const struct context *context)
{
    const char *name = find_text(renderer, node, context);
    if (name == NULL)
        return false;
    const struct template *template = map_get(&renderer->set->templates, name);
    if (template != NULL)
        return render_call(renderer, node, &template->root, context);
    diagnostic_report(renderer->diagnostics, DIAGNOSTIC_ERROR, "template-partial", template_place(node),
                      "there is no template \"%s\"", name);
    return false;
}

/* The block that NODE asks of the cell NAME, remembered; false after reporting that there is no such cell. */
static bool find_block(struct renderer *renderer, struct template_node *node, const char *name)
{
    if (node->known_cell == name)
        return true;
    const struct template_cell *cell = map_get(&renderer->set->cells, name);
    if (cell == NULL) {
        diagnostic_report(renderer->diagnostics, DIAGNOSTIC_ERROR, "template-cell", template_place(node),
                          "there is no cell \"%s\"", name);
        return false;
    }
    node->known_block = template_block(renderer->set, cell, node->block);
    node->known_cell = name;
    return true;
}

/* {{>*cell block}}: a block of the cell that the innermost map names, in the context of that map alone */
static bool render_cell(struct renderer *renderer, struct template_node *node, const struct context *context)
{
    const struct context *map = innermost_map(context);
    const struct view *name = find_part(map->view, &node->name.parts[0]);
    if (name == NULL)
        return report_unknown(renderer, node, node->name.text, map->view) != NULL;
    if (name->kind != VIEW_TEXT)
        return report_kind(renderer, node, name);
    if (!find_block(renderer, node, name->text))
        return false;
    const struct template_node *block = node->known_block;
    return block == NULL || render_call(renderer, node, block, &(struct context){map->view, NULL, map->at, map->count});
}

static bool render_node(struct renderer *renderer, struct template_node *node, const struct context *context)
{
    switch (node->kind) {
    case TEMPLATE_TEXT: write_lines(renderer, node->text, node->length); return true;
    case TEMPLATE_VALUE: return render_value(renderer, node, context);
    case TEMPLATE_SECTION: return render_section(renderer, node, context);
    case TEMPLATE_INVERTED: return render_inverted(renderer, node, context);
    case TEMPLATE_PARTIAL: return render_call(renderer, node, &node->target->root, context);
    case TEMPLATE_DYNAMIC: return render_dynamic(renderer, node, context);
    case TEMPLATE_CELL: return render_cell(renderer, node, context);
    }
    return false;
}

static bool walk(struct renderer *renderer, const struct template_node *parent, const struct context *context)
{
    for (struct template_node *node = parent->first; node != NULL; node = node->next)
        if (!render_node(renderer, node, context))
            return false;
    return true;
}

static bool render(struct text *out, const struct template_set *set, const struct template *template,
                   const struct view *view, struct diagnostics *diagnostics)
{
    struct renderer renderer = {
        .out = out, .set = set, .diagnostics = diagnostics, .indent = text_create(out->arena), .is_indent_due = true};
    return walk(&renderer, &template->root, &(struct context){.view = view});
}

bool template_render(struct text *out, const struct template_set *set, const char *name, const struct view *view,
                     struct diagnostics *diagnostics)
{
    const struct template *template = map_get(&set->templates, name);
    if (template != NULL)
        return render(out, set, template, view, diagnostics);
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "template-partial", (struct place){0},
                      "there is no template \"%s\"", name);
    return false;
}

bool template_render_text(struct text *out, const struct template_set *set, const char *pattern,
                          const struct view *view, struct diagnostics *diagnostics)
{
    const struct source *source = source_of_text(out->arena, pattern, pattern, strlen(pattern));
    struct template *template = template_parse(out->arena, pattern, source, diagnostics);
    return template != NULL && template_link(&template->root, set, diagnostics) &&
           render(out, set, template, view, diagnostics);
}
