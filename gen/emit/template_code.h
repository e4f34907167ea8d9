/* The compiled form of templates, shared by template_compile.c, which makes it, template_set.c, which finds things in
 * it, and template_render.c, which runs it.
 *
 * Private to the template engine and to what templates/embed.c writes: users include template.h. Offsets and indices
 * stand where pointers might: nothing has to be relocated when the tool starts, and what a run does not need is not
 * even read.
 *
 *     a {{#list}}       TEXT "a "
 *     - {{.}}           SECTION list, 5 further   (its END)
 *     {{/list}}             TEXT "- "
 *                           VALUE .
 *                           TEXT "\n"
 *                           END */
#ifndef EMIT_TEMPLATE_CODE_H
#define EMIT_TEMPLATE_CODE_H

#include "template.h"

/* END: of a template, block or section. TEXT: as it stands. VALUE: {{name}}. SECTION, INVERTED: {{#name}}, {{^name}}.
 * LINES: {{|name}}. PARTIAL: {{>path}}. DYNAMIC: {{>*name}}. CELL: {{>*name block}}. */
enum template_kind {
    TEMPLATE_END,
    TEMPLATE_TEXT,
    TEMPLATE_VALUE,
    TEMPLATE_SECTION,
    TEMPLATE_INVERTED,
    TEMPLATE_LINES,
    TEMPLATE_PARTIAL,
    TEMPLATE_DYNAMIC,
    TEMPLATE_CELL
};

/* What a name is made of: "name"; "a.b"; "first" or "first.b", which begin with a mark; ".", which has no parts. */
enum template_form { TEMPLATE_PLAIN, TEMPLATE_DOTTED, TEMPLATE_MARKED, TEMPLATE_ITEM };

/* What every item of a list has besides its own members: whether another follows, whether it is the first or the last
 * one, and its index. */
enum template_mark { TEMPLATE_UNMARKED, TEMPLATE_MORE, TEMPLATE_FIRST, TEMPLATE_LAST, TEMPLATE_AT };

struct template_instruction {
    uint8_t kind, form;
    uint8_t is_standalone; /* of what has a tag: it was alone on its line, which is gone with it */
    uint8_t count;         /* of the parts of its name, */
    uint32_t part;         /* and the first of them */
    uint32_t first;        /* TEXT: the offset of its bytes; SECTION, INVERTED: how much further on its END is;
                              LINES: the offset of its margin; PARTIAL: where its template begins; CELL: the index of
                              the call */
    uint32_t second;       /* TEXT: how many bytes; LINES: how many its margin has; PARTIAL, DYNAMIC,
                              CELL: the offset of the blanks before a standalone tag */
};

/* A part of a name where it stands: each has a memory of its own of where it was found. */
struct template_part {
    uint64_t hash; /* map_key() of it */
    uint32_t name; /* its offset */
    uint32_t mark;
};

/* Where an instruction stands in its file, for errors. */
struct template_spot {
    uint32_t file; /* the offset of its path */
    uint32_t line, column;
};

/* A template: the offset of its name without ".mustache", and where it begins. */
struct template_entry {
    uint32_t name, begin;
};

/* A block of a cell. */
struct template_block {
    uint32_t cell; /* the index of its cell */
    uint32_t name, begin;
};

/* All templates of a folder. Of what has no count there is as much as it is asked for. */
struct template_code {
    const struct template_instruction *instructions;
    const struct template_spot *spots; /* of each instruction */
    const struct template_part *parts;
    const char *bytes;                    /* texts; names, margins and blanks with a NUL after them */
    const struct template_entry *entries; /* the templates but for cells */
    const uint32_t *cells;                /* the offsets of their names: "pass" of operations/pass.mustache */
    const struct template_block *blocks;
    const uint32_t *calls; /* the offsets of the names of the blocks that CELLs ask for */
    uint32_t instruction_count, part_count, byte_count, entry_count, cell_count, block_count, call_count;
};

/* Whether an embedded file is a template. */
bool template_is_compiled(const char *path);

/* Compiles one template, which is also its own name; it calls no other. NULL after reporting an error. */
const struct template_code *template_compile_text(struct arena *arena, const char *text,
                                                  struct diagnostics *diagnostics);

/* The block that a cell was last asked for by one CELL. */
struct template_call {
    const char *cell; /* the text that named it */
    const struct template_instruction *block; /* NULL: it has none */
};

/* Code that is run, and what it remembers. */
struct template_set {
    const struct template_code *code;
    struct map templates;                 /* of a name: the first instruction */
    struct map cells;                     /* of a name: a struct template_cell */
    const struct template_cell *fallback; /* the default cell, or NULL */
    struct view_place *places;            /* of each part */
    struct template_call *calls;          /* of each CELL */
};

/* Where an instruction stands. */
struct place template_place(const struct template_set *set, const struct template_instruction *instruction);

/* The block of a cell, or of the default cell; NULL if neither has it. */
const struct template_instruction *template_find_block(const struct template_set *set,
                                                       const struct template_cell *cell, const char *name);

#endif
