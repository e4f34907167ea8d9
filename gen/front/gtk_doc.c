/* A comment is cut into its prose and its parts: lines that begin with "@name:" or "Returns:", up to a blank line or
 * the next part. */
#include "gtk_doc.h"

#include "../base/hash.h"
#include "../base/text.h"
#include "../model/shape.h"

#include <string.h>

struct gtk_doc {
    struct arena *arena;
    struct declaration *holder; /* of the members, or parameters: the declaration, or the type that a typedef names */
    bool is_function;
    struct map seen;             /* the names that parts were about */
    struct text prose, sections; /* without the parts; "@param" and "@return" */
    struct text *part;           /* where lines go; NULL: to the prose */
    struct text member_text;
    struct member *member; /* whose text it is */
};

static size_t identifier_length(const char *at)
{
    size_t length = 0;
    while (text_class(at[length]) > '.')
        length++;
    return length;
}

/* What follows annotations: "(transfer none) (nullable)". */
static const char *skip_annotations(const char *text)
{
    text += strspn(text, " \t");
    while (*text == '(' && strchr(text, ')')) {
        text = strchr(text, ')') + 1;
        text += strspn(text, " \t");
    }
    return text;
}

/* What follows NAME and its colon; NULL if LINE does not begin so. */
static const char *after_name(const char *line, const char *name)
{
    size_t length = strlen(name);
    if (strncmp(line, name, length) != 0)
        return NULL;
    line = skip_annotations(line + length);
    return *line == ':' ? line + 1 : NULL;
}

/* What a part says, behind the annotations that may stand there, too: "(nullable): text". */
static const char *part_text(const char *text)
{
    const char *behind = skip_annotations(text);
    text = *behind == ':' ? behind + 1 : text;
    return text + strspn(text, " \t");
}

/* Names without the sign that makes a link of them: #GtkWidget, %NULL, @widget. */
static void append_plain(struct text *out, const char *line)
{
    for (const char *at = line; *at; at++) {
        bool is_inside = at > line && text_class(at[-1]) > '.';
        bool is_name = text_class(at[1]) == 'u' || text_class(at[1]) == 'l' || at[1] == '_';
        bool is_sign = (*at == '#' && is_name) || (*at == '@' && is_name) || (*at == '%' && text_class(at[1]) == 'u');
        if (!is_sign || is_inside)
            text_append_char(out, *at);
    }
}

/* A text without line ends around it; NULL if there is nothing else. */
static const char *trimmed(struct arena *arena, const char *text)
{
    text += strspn(text, "\n");
    size_t length = strlen(text);
    while (length && text[length - 1] == '\n')
        length--;
    return length ? arena_copy(arena, text, length) : NULL;
}

static void end_part(struct gtk_doc *doc)
{
    const char *text = doc->member ? trimmed(doc->arena, doc->member_text.data) : NULL;
    if (text) /* a comment at the member itself is often no more than a heading of several */
        doc->member->doc = text;
    doc->member = NULL;
    doc->part = NULL;
}

static struct member *find_member(const struct gtk_doc *doc, const char *name)
{
    for (size_t i = 0; i < doc->holder->members.count; i++) {
        struct member *member = &doc->holder->members.items[i];
        if (text_equal(member->name, name))
            return member;
    }
    return NULL;
}

/* Begins the part that LINE opens, if it opens one. */
static bool open_part(struct gtk_doc *doc, const char *line)
{
    size_t length = *line == '@' ? identifier_length(line + 1) : 0;
    const char *name = arena_copy(doc->arena, line + (*line == '@'), length);
    const char *text = length ? after_name(line + 1, name) : after_name(line, "Returns");
    if (!length && !text)
        text = after_name(line, "Return value");
    struct member *member = length ? find_member(doc, name) : NULL;
    if (!text || (length && (!member || map_get(&doc->seen, name))) || (!length && !doc->is_function))
        return false;
    end_part(doc);
    map_set(doc->arena, &doc->seen, name, doc);
    if (doc->is_function) {
        doc->part = &doc->sections;
        text_append(doc->part, length ? text_format(doc->arena, "@param %s ", name) : "@return ");
    } else {
        doc->member_text = text_create(doc->arena);
        doc->member = member;
        doc->part = &doc->member_text;
    }
    append_plain(doc->part, part_text(text));
    text_append_char(doc->part, '\n');
    return true;
}

static void read_line(struct gtk_doc *doc, const char *line)
{
    const char *text = line + strspn(line, " \t");
    if (open_part(doc, text))
        return;
    if (!*text)
        end_part(doc);
    append_plain(doc->part ? doc->part : &doc->prose, doc->part ? text : line);
    text_append_char(doc->part ? doc->part : &doc->prose, '\n');
}

static bool is_word(const char *word, size_t length, const char *name)
{
    return name && strncmp(word, name, length) == 0 && !name[length];
}

/* The line of a comment that names the declaration by its tag, or by C_NAME, its typedef; NULL if there is none.
 * Another comment may stand before. */
static const char *find_heading(const char *text, const struct declaration *declaration, const char *c_name)
{
    const char *tag = declaration->name;
    for (const char *line = text; line; line = strchr(line, '\n'), line += line != NULL) {
        size_t length = identifier_length(line);
        if (!length || !(is_word(line, length, tag) || is_word(line, length, c_name) ||
                         (tag && *tag == '_' && is_word(line, length, tag + 1))))
            continue;
        const char *behind = skip_annotations(line + length);
        if (*behind == ':' && *skip_annotations(behind + 1) == '\n')
            return line;
    }
    return NULL;
}

void gtk_doc_read(struct arena *arena, struct declaration *declaration)
{
    const char *heading = NULL;
    if (declaration->doc)
        heading = find_heading(declaration->doc, declaration, shape_c_name(arena, declaration));
    if (!heading)
        return;
    struct declaration *named = declaration->type ? declaration->type->declaration : NULL;
    bool is_callback = declaration->kind == DECLARATION_TYPEDEF && shape_function(declaration->type);
    bool is_alias = declaration->kind == DECLARATION_TYPEDEF && named && !is_callback;
    struct gtk_doc doc = {.arena = arena,
                          .holder = is_alias ? named : declaration,
                          .is_function = is_callback || declaration->kind == DECLARATION_FUNCTION,
                          .prose = text_create(arena),
                          .sections = text_create(arena)};
    text_append_bytes(&doc.prose, declaration->doc, (size_t)(heading - declaration->doc));
    for (const char *at = strchr(heading, '\n') + 1; *at; at += *at == '\n') {
        size_t length = strcspn(at, "\n");
        read_line(&doc, arena_copy(arena, at, length));
        at += length;
    }
    end_part(&doc);
    text_append(&doc.prose, doc.sections.data);
    const char *read = trimmed(arena, doc.prose.data);
    if (is_alias && text_equal(named->doc, declaration->doc)) /* the comment of both: `typedef enum _a { ... } a;` */
        named->doc = read;
    declaration->doc = read;
}
