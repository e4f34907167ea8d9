/* The template engine: the core of the mustache specification, and three things more.
 *
 * From mustache: variables, sections, inverted sections, comments, partials, set-delimiter tags, dotted names,
 * standalone lines, the indentation of standalone partials. Not from mustache:
 *   - there is no HTML escaping: {{x}}, {{{x}}} and {{&x}} are one;
 *   - a name that the view does not have is an error with the template's place; so is {{x}} where x is not a text;
 *   - in a list, `more`, `first`, `last` and `at` say whether another item follows, whether it is the first or the last
 *     one, and its index;
 *   - a truth is no context: names and cells inside {{#is_owned}} are those around it;
 *   - a partial or block in the middle of a line leaves out its last line end;
 *   - blank lines of an indented partial stay empty, and partials in the middle of its lines are indented too.
 *
 * More: `/// {{|text}}`, at the end of a line that has no other tag, writes the line for each line of the text: what
 * stands before the tag is its margin, whose last blanks are left out before a line that is empty. An empty text has no
 * lines. `{{>*name}}` renders the template whose name is the text `name`. `{{>*cell block}}` reads the text `cell` of
 * the top context (the innermost map) and renders the block `block` of the file operations/<cell>.mustache; where that
 * file has no such block, of operations/default.mustache; where that has none either, nothing. A file under operations/
 * is a set of blocks and nothing between them but comments, each `{{#block}}...{{/block}}`, inline on one line, or its
 * tags alone on their lines around whole lines. A block is rendered in a context of its own: the map that named the
 * cell and nothing above it. `{{>*cell block}}` alone on its line indents each line of the block, and ends the last
 * one. */
#ifndef EMIT_TEMPLATE_H
#define EMIT_TEMPLATE_H

#include "../base/diagnostic.h"
#include "../base/text.h"
#include "view.h"

/* A file as it is embedded: "operations/pass.mustache" and its text, with a NUL after it. What begins with "files/" or
 * does not end in ".mustache" is a plain file, and no template. */
struct template_file {
    const char *path;
    const char *text;
    size_t length;
};

/* What is embedded of a folder by templates/embed.c: its plain files by path, and its templates, compiled. */
struct template_folder {
    const struct template_file *files;
    size_t count;
    const struct template_code *code;
};

struct template_code;
struct template_set;
struct template_cell;

/* Compiles the templates among FILES. NULL after reporting errors (words "template-..."). */
const struct template_code *template_compile(struct arena *arena, const struct template_file *files, size_t count,
                                             struct diagnostics *diagnostics);

/* Templates to render from. CODE must outlive them. */
struct template_set *template_set_create(struct arena *arena, const struct template_code *code);

/* The cell operations/<name>.mustache, or NULL; and whether it, not the default, has a block. NULL has none. */
const struct template_cell *template_find_cell(const struct template_set *set, const char *name);
bool template_has_block(const struct template_cell *cell, struct map_key block);

/* Renders a template ("src/lib.rs", without ".mustache") with VIEW as the root context, appending to OUT. False after
 * reporting an error. Partials nest at most 100 deep. */
bool template_render(struct text *out, const struct template_set *set, const char *name, const struct view *view,
                     struct diagnostics *diagnostics);

/* Renders a one-line template given as text, such as the pattern of an output path, which calls no other. */
bool template_render_text(struct text *out, const char *pattern, const struct view *view,
                          struct diagnostics *diagnostics);

#endif
