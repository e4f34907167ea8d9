/* Rendering: running instructions with a stack of contexts.
 *
 * Indentation is laid before lines of templates only, and only when something is written on them: a text with line ends
 * that comes from the view stays as it is, and blank lines stay empty. */
#include "template_code.h"

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

static bool run(struct renderer *renderer, const struct template_instruction *at, const struct context *context);

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

/* The lines of a text of the view, each with MARGIN before it. */
static void write_margined(struct renderer *renderer, const char *margin, size_t length, const char *text)
{
    struct text *out = renderer->out;
    for (const char *end; *text != '\0'; text = end + (*end != '\0')) {
        end = strchrnul(text, '\n');
        size_t used = length;
        while (text == end && used > 0 && margin[used - 1] == ' ')
            used--;
        if (used != 0 || text != end)
            write_indent(renderer);
        text_append_bytes(out, margin, used);
        text_append_bytes(out, text, (size_t)(end - text));
        text_append_char(out, '\n');
        renderer->is_indent_due = true;
    }
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

static struct place place_of(const struct renderer *renderer, const struct template_instruction *at)
{
    return template_place(renderer->set, at);
}

static const char *part_name(const struct renderer *renderer, size_t part)
{
    return renderer->set->code->bytes + renderer->set->code->parts[part].name;
}

/* A name as it was written: "a.b". */
static const char *name_of(const struct renderer *renderer, const struct template_instruction *at)
{
    struct text name = text_create(renderer->diagnostics->arena);
    for (size_t i = 0; i < at->count; i++)
        text_append_format(&name, "%s%s", i == 0 ? "" : ".", part_name(renderer, at->part + i));
    return at->form == TEMPLATE_ITEM ? "." : name.data;
}

static const struct view *report_unknown(struct renderer *renderer, const struct template_instruction *at,
                                         const char *name, const struct view *map)
{
    struct diagnostic *diagnostic = diagnostic_report(renderer->diagnostics, DIAGNOSTIC_ERROR, "template-name",
                                                      place_of(renderer, at), "the view has no \"%s\" here", name);
    diagnostic->advice = names_in(renderer->diagnostics->arena, map);
    return NULL;
}

static bool report_kind(struct renderer *renderer, const struct template_instruction *at, const struct view *view)
{
    static const char *const kinds[] = {"a text", "a truth", "a list", "a map"};
    diagnostic_report(renderer->diagnostics, DIAGNOSTIC_ERROR, "template-kind", place_of(renderer, at),
                      "\"%s\" is %s, not a text", name_of(renderer, at), kinds[view->kind]);
    return false;
}

static inline const struct view *find_part(const struct renderer *renderer, const struct view *map, size_t part)
{
    return view_find_again(map, renderer->set->code->parts[part].hash, &renderer->set->places[part]);
}

/* A mark of an item. */
static const struct view *mark_of(struct arena *arena, const struct context *item, enum template_mark mark)
{
    bool is_last = item->at + 1 == item->count;
    if (mark == TEMPLATE_AT)
        return view_number(arena, item->at);
    return view_bool(arena, mark == TEMPLATE_MORE ? !is_last : mark == TEMPLATE_LAST ? is_last : item->at == 0);
}

/* What a mark means, which a map may also have as a member: it is searched from the innermost context outwards. */
static const struct view *find_mark(const struct renderer *renderer, const struct template_instruction *at,
                                    const struct context *context)
{
    enum template_mark mark = renderer->set->code->parts[at->part].mark;
    const struct view *found = NULL;
    for (; context != NULL && found == NULL; context = context->above)
        found = context->count != 0 ? mark_of(renderer->out->arena, context, mark)
                                    : find_part(renderer, context->view, at->part);
    return found;
}

/* What the first part of a name means: it is searched from the innermost context outwards. */
static inline const struct view *find_first(const struct renderer *renderer, const struct template_instruction *at,
                                            const struct context *context)
{
    const struct view *found = NULL;
    for (; context != NULL && found == NULL; context = context->above)
        found = find_part(renderer, context->view, at->part);
    return found;
}

/* What the further parts of a name mean, each in what the one before it is. */
static inline const struct view *find_further(struct renderer *renderer, const struct template_instruction *at,
                                              const struct view *holder)
{
    for (size_t i = 1; i < at->count; i++) {
        const struct view *found = find_part(renderer, holder, at->part + i);
        if (found == NULL)
            return report_unknown(renderer, at, name_of(renderer, at), holder);
        holder = found;
    }
    return holder;
}

/* What a name means whose first part is not a member of the innermost map. */
static __attribute__((noinline)) const struct view *
find_around(struct renderer *renderer, const struct template_instruction *at, const struct context *context)
{
    const struct view *found =
        at->form == TEMPLATE_MARKED ? find_mark(renderer, at, context) : find_first(renderer, at, context->above);
    if (found == NULL)
        return report_unknown(renderer, at, part_name(renderer, at->part), innermost_map(context)->view);
    return find_further(renderer, at, found);
}

/* The same of any name. */
static __attribute__((noinline)) const struct view *
find_member(struct renderer *renderer, const struct template_instruction *at, const struct context *context)
{
    if (at->form == TEMPLATE_ITEM)
        return context->view;
    const struct view *found = at->form == TEMPLATE_MARKED ? NULL : find_part(renderer, context->view, at->part);
    return found != NULL ? find_further(renderer, at, found) : find_around(renderer, at, context);
}

/* What a name means. NULL after reporting that there is no such name. Inline, for most are members of a map that is
 * like the last one. */
static inline const struct view *find(struct renderer *renderer, const struct template_instruction *at,
                                      const struct context *context)
{
    const struct view_place *place = &renderer->set->places[at->part];
    const struct view *map = context->view;
    bool is_known = at->form == TEMPLATE_PLAIN && map->kind == VIEW_MAP && map->shape == place->shape;
    return is_known ? map->values[place->index] : find_member(renderer, at, context);
}

static inline const char *find_text(struct renderer *renderer, const struct template_instruction *at,
                                    const struct context *context)
{
    const struct view *view = find(renderer, at, context);
    if (view != NULL && view->kind != VIEW_TEXT)
        report_kind(renderer, at, view);
    return view != NULL && view->kind == VIEW_TEXT ? view->text : NULL;
}

/* The inside of a section over anything but a truth, which is no context. */
static bool run_section(struct renderer *renderer, const struct template_instruction *inside, const struct view *view,
                        const struct context *context)
{
    if (view->kind != VIEW_LIST)
        return run(renderer, inside, &(struct context){.view = view, .above = context});
    size_t count = view->items.count;
    for (size_t i = 0; i < count; i++)
        if (!run(renderer, inside, &(struct context){view->items.items[i], context, i, count}))
            return false;
    return true;
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

/* Runs BODY, a template or block, where AT calls for it. */
static bool run_call(struct renderer *renderer, const struct template_instruction *at,
                     const struct template_instruction *body, const struct context *context)
{
    if (renderer->depth == DEPTH_MAX) {
        diagnostic_report(renderer->diagnostics, DIAGNOSTIC_ERROR, "template-depth", place_of(renderer, at),
                          "templates call each other more than %d deep", DEPTH_MAX);
        return false;
    }
    size_t start = renderer->out->length, indent = renderer->indent.length;
    bool was_indent_due = renderer->is_indent_due;
    text_append(&renderer->indent, renderer->set->code->bytes + at->second);
    renderer->is_indent_due |= at->is_standalone;
    renderer->depth++;
    bool is_rendered = run(renderer, body, context);
    renderer->depth--;
    text_cut(&renderer->indent, indent);
    if (!at->is_standalone)
        join_line(renderer, start, was_indent_due);
    else if (at->kind == TEMPLATE_CELL)
        end_line(renderer, start);
    return is_rendered;
}

/* {{>*name}}: the template whose name the view gives */
static bool run_dynamic(struct renderer *renderer, const struct template_instruction *at, const struct context *context)
{
    const char *name = find_text(renderer, at, context);
    if (name == NULL)
        return false;
    const struct template_instruction *template = map_get(&renderer->set->templates, name);
    if (template != NULL)
        return run_call(renderer, at, template, context);
    diagnostic_report(renderer->diagnostics, DIAGNOSTIC_ERROR, "template-partial", place_of(renderer, at),
                      "there is no template \"%s\"", name);
    return false;
}

/* The block that AT asks of the cell NAME, remembered; NULL after reporting that there is no such cell. */
static const struct template_call *find_block(struct renderer *renderer, const struct template_instruction *at,
                                              const char *name)
{
    const struct template_set *set = renderer->set;
    struct template_call *call = &set->calls[at->first];
    if (call->cell == name)
        return call;
    const struct template_cell *cell = template_find_cell(set, name);
    if (cell == NULL) {
        diagnostic_report(renderer->diagnostics, DIAGNOSTIC_ERROR, "template-cell", place_of(renderer, at),
                          "there is no cell \"%s\"", name);
        return NULL;
    }
    *call =
        (struct template_call){name, template_find_block(set, cell, set->code->bytes + set->code->calls[at->first])};
    return call;
}

/* {{>*cell block}}: a block of the cell that the innermost map names, in the context of that map alone */
static bool run_cell(struct renderer *renderer, const struct template_instruction *at, const struct context *context)
{
    const struct context *map = innermost_map(context);
    const struct view *name = find_part(renderer, map->view, at->part);
    if (name == NULL)
        return report_unknown(renderer, at, part_name(renderer, at->part), map->view) != NULL;
    if (name->kind != VIEW_TEXT)
        return report_kind(renderer, at, name);
    const struct template_call *call = find_block(renderer, at, name->text);
    struct context alone = {map->view, NULL, map->at, map->count};
    return call != NULL && (call->block == NULL || run_call(renderer, at, call->block, &alone));
}

/* {{|name}} */
static bool run_lines(struct renderer *renderer, const struct template_instruction *at, const struct context *context)
{
    const char *text = find_text(renderer, at, context);
    if (text != NULL)
        write_margined(renderer, renderer->set->code->bytes + at->first, at->second, text);
    return text != NULL;
}

static bool run_other(struct renderer *renderer, const struct template_instruction *at, const struct context *context)
{
    if (at->kind == TEMPLATE_LINES)
        return run_lines(renderer, at, context);
    if (at->kind == TEMPLATE_PARTIAL)
        return run_call(renderer, at, &renderer->set->code->instructions[at->first], context);
    return at->kind == TEMPLATE_CELL ? run_cell(renderer, at, context) : run_dynamic(renderer, at, context);
}

/* Runs instructions to their END. The inside of a truth is run as if its tags were not there: OPEN of them wait for
 * their ends. */
static bool run(struct renderer *renderer, const struct template_instruction *at, const struct context *context)
{
    for (size_t open = 0; at->kind != TEMPLATE_END || open > 0; at++) {
        if (at->kind == TEMPLATE_END) {
            open--;
        } else if (at->kind == TEMPLATE_TEXT) {
            write_lines(renderer, renderer->set->code->bytes + at->first, at->second);
        } else if (at->kind == TEMPLATE_VALUE) {
            const char *text = find_text(renderer, at, context);
            if (text == NULL)
                return false;
            write_value(renderer, text);
        } else if (at->kind == TEMPLATE_SECTION || at->kind == TEMPLATE_INVERTED) {
            const struct view *view = find(renderer, at, context);
            bool is_section = at->kind == TEMPLATE_SECTION;
            if (view == NULL)
                return false;
            bool is_wanted = view_is_true(view) == is_section, is_context = is_section && view->kind != VIEW_BOOL;
            if (is_wanted && is_context && !run_section(renderer, at + 1, view, context))
                return false;
            if (is_wanted && !is_context)
                open++;
            else
                at += at->first;
        } else if (!run_other(renderer, at, context)) {
            return false;
        }
    }
    return true;
}

static bool render(struct text *out, const struct template_set *set, const struct template_instruction *template,
                   const struct view *view, struct diagnostics *diagnostics)
{
    struct renderer renderer = {
        .out = out, .set = set, .diagnostics = diagnostics, .indent = text_create(out->arena), .is_indent_due = true};
    return run(&renderer, template, &(struct context){.view = view});
}

bool template_render(struct text *out, const struct template_set *set, const char *name, const struct view *view,
                     struct diagnostics *diagnostics)
{
    const struct template_instruction *template = map_get(&set->templates, name);
    if (template != NULL)
        return render(out, set, template, view, diagnostics);
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "template-partial", (struct place){0},
                      "there is no template \"%s\"", name);
    return false;
}

bool template_render_text(struct text *out, const char *pattern, const struct view *view,
                          struct diagnostics *diagnostics)
{
    const struct template_code *code = template_compile_text(out->arena, pattern, diagnostics);
    return code != NULL && render(out, template_set_create(out->arena, code), code->instructions, view, diagnostics);
}
