/* The parsed form of templates, shared by template_parse.c, which makes it, and template_render.c, which walks it.
 *
 * Private to the template engine: users include template.h. Nothing here changes once a set is made, but for what names
 * and cells remember. */
#ifndef EMIT_TEMPLATE_PARSE_H
#define EMIT_TEMPLATE_PARSE_H

#include "template.h"

/* TEXT: as it stands. VALUE: {{name}}. SECTION, INVERTED: {{#name}}, {{^name}}. PARTIAL: {{>path}}.
 * DYNAMIC: {{>*name}}. CELL: {{>*name block}}. */
enum template_node_kind {
    TEMPLATE_TEXT,
    TEMPLATE_VALUE,
    TEMPLATE_SECTION,
    TEMPLATE_INVERTED,
    TEMPLATE_PARTIAL,
    TEMPLATE_DYNAMIC,
    TEMPLATE_CELL
};

/* What every item of a list has besides its own members: whether another follows, whether it is the first or the last,
 * and its index. */
enum template_mark { TEMPLATE_UNMARKED, TEMPLATE_MORE, TEMPLATE_FIRST, TEMPLATE_LAST, TEMPLATE_AT };

/* A part of a name, and where it was found last. */
struct template_part {
    struct map_key key;
    struct view_place place;
    enum template_mark mark;
};

/* A name of the view: "a.b" as written, and its parts; "." has none. */
struct template_name {
    const char *text;
    struct template_part *parts;
    size_t count;
    bool is_plain; /* it has parts, and the first is no mark */
};

/* What rendering needs of every node stands first. */
struct template_node {
    enum template_node_kind kind;
    bool is_standalone;                      /* the tag was alone on its line, which is gone with it */
    bool is_closed_standalone;               /* of a section: its end was, too */
    struct template_node *next;              /* what follows beside */
    struct template_node *first, *last;      /* what is inside */
    const char *text;                        /* TEXT: its bytes; PARTIAL: the path */
    size_t length;                           /* of text */
    struct template_name name;               /* all but TEXT and PARTIAL */
    struct map_key block;                    /* CELL */
    const char *known_cell;                  /* CELL: the last one that was asked for, */
    const struct template_node *known_block; /* and its block, or NULL */
    const char *indent;                      /* of a standalone partial or cell: the blanks before its tag */
    const struct template *target;           /* PARTIAL, once its set is complete */
    const struct source *source;             /* which this is part of, */
    size_t at, end;                          /* the offset there of the tag; of a section's closing tag */
};

/* A template: its name without ".mustache", and its nodes as the body of a node that is nothing else. */
struct template
{
    const char *name;
    struct template_node root;
};

/* A file of operations/: the SECTION nodes of its blocks by name. */
struct template_cell {
    struct map blocks;
};

/* The templates by name, and the cells by the stem of their file. */
struct template_set {
    struct map templates;
    struct map cells;
    const struct template_cell *fallback; /* the default cell, or NULL */
};

/* Parses one text; SOURCE's name is what places say. NULL after reporting an error. Partials have no target yet. */
struct template *template_parse(struct arena *arena, const char *name, const struct source *source,
                                struct diagnostics *diagnostics);

/* Where a node stands, for errors. */
struct place template_place(const struct template_node *node);

/* Gives every {{>path}} below NODE its target; false after reporting those that do not exist. */
bool template_link(struct template_node *node, const struct template_set *set, struct diagnostics *diagnostics);

/* The block of a cell, or of the default cell; NULL if neither has it. */
const struct template_node *template_block(const struct template_set *set, const struct template_cell *cell,
                                           struct map_key block);

#endif
