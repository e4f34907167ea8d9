/* Compiling templates, by one pass over the tags of each.
 *
 * A tag other than a value that is alone on its line takes the line with it, which is what keeps the lines of templates
 * readable without leaving blank ones in the output. */
#include "template_code.h"

#include <ctype.h>
#include <string.h>

#define ENDING ".mustache"
#define CELLS "operations/"
#define PLAIN "files/"
#define NAME_CHARACTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"

enum { NESTING_MAX = 100, PARTS_MAX = UINT8_MAX };

/* A {{>path}} whose template may still be to come. */
struct link {
    size_t instruction;
    const char *path;
    struct place place;
};

struct compiler {
    struct arena *arena;
    struct diagnostics *diagnostics;
    LIST(struct template_instruction) instructions;
    LIST(struct template_spot) spots;
    LIST(struct template_part) parts;
    LIST(struct template_entry) entries;
    LIST(uint32_t) cells;
    LIST(struct template_block) blocks;
    LIST(uint32_t) calls;
    LIST(struct link) links;
    struct text bytes;
    struct map names;   /* of a name or blanks: their offset as an address, plus one */
    struct map begins;  /* of a template: where it begins, the same way */
    struct map in_cell; /* the blocks of the cell that is being compiled */
};

/* A section that is open, a block of a cell, or a file as a whole, which has no name. */
struct section {
    const char *name;
    size_t at;  /* offset of the tag, */
    size_t end; /* and of the closing one */
    size_t depth;
    bool is_standalone, is_closed_standalone;
};

struct parser {
    struct compiler *compiler;
    struct arena *arena; /* the compiler's */
    const struct source *source;
    bool is_cell;
    uint32_t file;            /* the offset of its path */
    size_t at;                /* what is before it has become instructions */
    const char *open, *close; /* the delimiters in force */
};

/* A tag as it was found: SIGIL is one of # ^ / > ! = { & | or 0 for a value; CONTENT is what stands inside, trimmed. */
struct tag {
    char sigil;
    char *content;
    size_t start; /* offset of the tag, or of its line when it is alone there */
    size_t end;   /* offset behind it, or of the next line */
    bool is_standalone;
    const char *indent; /* the blanks before it then; of {{|name}} its margin */
    size_t at;          /* offset of the tag itself */
};

static bool report(struct parser *parser, const char *word, size_t at, const char *message, const char *subject)
{
    struct place place = source_place(parser->source, at);
    diagnostic_report(parser->compiler->diagnostics, DIAGNOSTIC_ERROR, word, place, message, subject);
    return false;
}

static bool fail(struct parser *parser, size_t at, const char *message, const char *subject)
{
    return report(parser, "template-syntax", at, message, subject);
}

/* The same of what a file of cells may not have. */
static bool fail_cell(struct parser *parser, size_t at, const char *message, const char *subject)
{
    return report(parser, "template-cell", at, message, subject);
}

static bool is_blank(char character)
{
    return character == ' ' || character == '\t';
}

/* BYTES without the white space around them. */
static char *trimmed(struct arena *arena, const char *bytes, size_t length)
{
    while (length > 0 && isspace((unsigned char)bytes[0])) {
        bytes++;
        length--;
    }
    while (length > 0 && isspace((unsigned char)bytes[length - 1]))
        length--;
    return arena_copy(arena, bytes, length);
}

/* The offset of WHAT at or after FROM, or the source's length. */
static size_t find(const struct source *source, size_t from, const char *what)
{
    const char *found = memmem(source->text + from, source->length - from, what, strlen(what));
    return found != NULL ? (size_t)(found - source->text) : source->length;
}

/* Widens TAG to its whole line when nothing but blanks stands beside it there. */
static void widen_standalone(const struct parser *parser, struct tag *tag)
{
    const char *text = parser->source->text;
    size_t start = tag->start, end = tag->end;
    while (start > 0 && is_blank(text[start - 1]))
        start--;
    while (end < parser->source->length && is_blank(text[end]))
        end++;
    bool at_start = start == 0 || text[start - 1] == '\n';
    bool has_return = end + 1 < parser->source->length && text[end] == '\r' && text[end + 1] == '\n';
    end += has_return;
    if (!at_start || (end < parser->source->length && text[end] != '\n'))
        return;
    tag->is_standalone = true;
    tag->indent = arena_copy(parser->arena, text + start, tag->start - start);
    tag->start = start;
    tag->end = end < parser->source->length ? end + 1 : end;
}

/* Widens TAG, which is {{|name}}, to its line; false after reporting that the line has more than the margin. */
static bool widen_lines(struct parser *parser, struct tag *tag)
{
    const struct source *source = parser->source;
    size_t start = tag->start;
    while (start > 0 && source->text[start - 1] != '\n')
        start--;
    if (start < parser->at || (tag->end < source->length && source->text[tag->end] != '\n'))
        return fail(parser, tag->at, "{{|%s}} does not end a line that has no other tag", tag->content);
    tag->indent = arena_copy(parser->arena, source->text + start, tag->start - start);
    tag->start = start;
    tag->end += tag->end < source->length;
    return true;
}

/* Finds the next tag. FOUND says whether there was one; false after reporting that it does not end. */
static bool next_tag(struct parser *parser, struct tag *out, bool *found)
{
    const struct source *source = parser->source;
    struct tag tag = {.start = find(source, parser->at, parser->open)};
    *found = tag.start < source->length;
    if (!*found)
        return true;
    tag.at = tag.start;
    size_t inside = tag.start + strlen(parser->open);
    if (strcspn(source->text + inside, "#^/>!={&|") == 0 && source->text[inside] != '\0')
        tag.sigil = source->text[inside++];
    const char *close = parser->close;
    if (tag.sigil == '{')
        close = text_format(parser->arena, "}%s", parser->close);
    else if (tag.sigil == '=')
        close = text_format(parser->arena, "=%s", parser->close);
    size_t end = find(source, inside, close);
    if (end == source->length)
        return fail(parser, tag.at, "this tag does not end: \"%s\" is missing", close);
    tag.content = trimmed(parser->arena, source->text + inside, end - inside);
    tag.end = end + strlen(close);
    if (tag.sigil != '\0' && strchr("#^/>!=", tag.sigil) != NULL)
        widen_standalone(parser, &tag);
    if (tag.sigil == '|' && !widen_lines(parser, &tag))
        return false;
    *out = tag;
    return true;
}

static enum template_mark mark_of(const char *name)
{
    static const char *const names[] = {
        [TEMPLATE_MORE] = "more", [TEMPLATE_FIRST] = "first", [TEMPLATE_LAST] = "last", [TEMPLATE_AT] = "at"};
    for (enum template_mark mark = TEMPLATE_MORE; mark <= TEMPLATE_AT; mark++)
        if (text_equal(name, names[mark]))
            return mark;
    return TEMPLATE_UNMARKED;
}

/* The offset of a name, or of blanks. */
static uint32_t name_offset(struct compiler *compiler, const char *name)
{
    uintptr_t known = (uintptr_t)map_get(&compiler->names, name);
    if (known != 0)
        return (uint32_t)(known - 1);
    size_t offset = compiler->bytes.length;
    text_append_bytes(&compiler->bytes, name, strlen(name) + 1);
    map_set(compiler->arena, &compiler->names, arena_copy_text(compiler->arena, name), (void *)(offset + 1));
    return (uint32_t)offset;
}

/* A new instruction for what stands at an offset of the source. */
static struct template_instruction *add_instruction(struct parser *parser, enum template_kind kind, size_t at)
{
    struct compiler *compiler = parser->compiler;
    struct place place = source_place(parser->source, at);
    *list_add(compiler->arena, &compiler->spots) = (struct template_spot){parser->file, place.line, place.column};
    struct template_instruction *instruction = list_add(compiler->arena, &compiler->instructions);
    instruction->kind = (uint8_t)kind;
    return instruction;
}

static struct template_instruction *add_tag_instruction(struct parser *parser, enum template_kind kind,
                                                        const struct tag *tag)
{
    struct template_instruction *instruction = add_instruction(parser, kind, tag->at);
    instruction->is_standalone = tag->is_standalone;
    return instruction;
}

/* Adds a part of a name, which stands in TEXT up to its end or a dot. What follows the part; NULL if there is none. */
static char *add_part(struct parser *parser, struct template_instruction *instruction, char *text)
{
    char *end = text + strspn(text, NAME_CHARACTERS);
    bool is_last = *end == '\0';
    if (end == text || (*end != '.' && !is_last) || instruction->count == PARTS_MAX)
        return NULL;
    *end = '\0';
    enum template_mark mark = mark_of(text);
    if (instruction->count++ == 0)
        instruction->form = mark != TEMPLATE_UNMARKED ? TEMPLATE_MARKED : is_last ? TEMPLATE_PLAIN : TEMPLATE_DOTTED;
    *list_add(parser->arena, &parser->compiler->parts) =
        (struct template_part){map_key(text).hash, name_offset(parser->compiler, text), mark};
    return is_last ? end : end + 1;
}

/* Gives an instruction the name "a.b" or ".", as TEXT says; false after reporting that it is neither. */
static bool add_name(struct parser *parser, struct template_instruction *instruction, const char *text, size_t at)
{
    char *rest = arena_copy_text(parser->arena, text);
    instruction->part = (uint32_t)parser->compiler->parts.count;
    if (text_equal(text, ".")) {
        instruction->form = TEMPLATE_ITEM;
        return true;
    }
    do
        rest = add_part(parser, instruction, rest);
    while (rest != NULL && *rest != '\0');
    return (rest != NULL && !text_ends_with(text, ".")) || fail(parser, at, "\"%s\" is not a name", text);
}

/* {{|name}} */
static bool add_lines(struct parser *parser, const struct tag *tag)
{
    struct template_instruction *instruction = add_tag_instruction(parser, TEMPLATE_LINES, tag);
    instruction->first = name_offset(parser->compiler, tag->indent);
    instruction->second = (uint32_t)strlen(tag->indent);
    return add_name(parser, instruction, tag->content, tag->at);
}

/* {{=<% %>=}} */
static bool set_delimiters(struct parser *parser, const struct tag *tag)
{
    char *open = tag->content, *end = open;
    while (*end != '\0' && !isspace((unsigned char)*end))
        end++;
    char *close = end;
    while (isspace((unsigned char)*close))
        close++;
    if (*close == '\0' || strpbrk(close, " \t\r\n=") != NULL || memchr(open, '=', (size_t)(end - open)) != NULL)
        return fail(parser, tag->at, "\"%s\" is not two delimiters with a blank between", tag->content);
    *end = '\0';
    parser->open = open;
    parser->close = close;
    return true;
}

/* {{>*name}} or {{>*name block}} */
static bool add_dynamic(struct parser *parser, const struct tag *tag)
{
    struct compiler *compiler = parser->compiler;
    char *name = tag->content + 1, *end = name;
    while (*end != '\0' && !isspace((unsigned char)*end))
        end++;
    char *block = trimmed(parser->arena, end, strlen(end));
    *end = '\0';
    enum template_kind kind = *block != '\0' ? TEMPLATE_CELL : TEMPLATE_DYNAMIC;
    struct template_instruction *instruction = add_tag_instruction(parser, kind, tag);
    instruction->second = name_offset(compiler, tag->is_standalone ? tag->indent : "");
    if (!add_name(parser, instruction, name, tag->at))
        return false;
    if (kind == TEMPLATE_DYNAMIC)
        return true;
    if (instruction->count != 1)
        return fail(parser, tag->at, "a cell is named by a member of the context itself, not by \"%s\"", name);
    if (strpbrk(block, " \t\r\n") != NULL)
        return fail(parser, tag->at, "\"%s\" is not the name of one block", block);
    instruction->first = (uint32_t)compiler->calls.count;
    *list_add(parser->arena, &compiler->calls) = name_offset(compiler, block);
    return true;
}

static bool add_partial(struct parser *parser, const struct tag *tag)
{
    struct compiler *compiler = parser->compiler;
    if (tag->content[0] == '*')
        return add_dynamic(parser, tag);
    if (tag->content[0] == '\0' || strpbrk(tag->content, " \t\r\n") != NULL)
        return fail(parser, tag->at, "\"%s\" is not the name of a template", tag->content);
    *list_add(parser->arena, &compiler->links) =
        (struct link){compiler->instructions.count, tag->content, source_place(parser->source, tag->at)};
    add_tag_instruction(parser, TEMPLATE_PARTIAL, tag)->second =
        name_offset(compiler, tag->is_standalone ? tag->indent : "");
    return true;
}

/* What stands before a tag: in a file of cells, nothing but white space. */
static bool add_text(struct parser *parser, const struct section *section, size_t end)
{
    const char *text = parser->source->text + parser->at;
    size_t length = end - parser->at;
    if (parser->is_cell && section->name == NULL)
        return strspn(text, " \t\r\n") >= length ||
               fail_cell(parser, parser->at, "a file of cells has blocks and nothing between them%s", "");
    if (length == 0)
        return true;
    struct template_instruction *instruction = add_instruction(parser, TEMPLATE_TEXT, parser->at);
    instruction->first = (uint32_t)parser->compiler->bytes.length;
    instruction->second = (uint32_t)length;
    text_append_bytes(&parser->compiler->bytes, text, length);
    return true;
}

static bool compile_body(struct parser *parser, struct section *section);

/* Either form: {{#block}}text{{/block}} on one line, or both tags alone on their lines. */
static bool is_whole(const struct parser *parser, const struct section *block)
{
    if (block->is_standalone || block->is_closed_standalone)
        return block->is_standalone && block->is_closed_standalone;
    return memchr(parser->source->text + block->at, '\n', block->end - block->at) == NULL;
}

/* {{#block}}...{{/block}} of a file of cells */
static bool add_block(struct parser *parser, const struct tag *tag)
{
    struct compiler *compiler = parser->compiler;
    struct section block = {.name = tag->content, .at = tag->at, .depth = 1, .is_standalone = tag->is_standalone};
    uint32_t begin = (uint32_t)compiler->instructions.count;
    if (!compile_body(parser, &block))
        return false;
    if (block.name[strspn(block.name, NAME_CHARACTERS)] != '\0' || *block.name == '\0')
        return fail_cell(parser, tag->at, "\"%s\" is not the name of one block", block.name);
    if (!is_whole(parser, &block))
        return fail_cell(parser, tag->at, "the block \"%s\" is neither on one line nor between lines of its own tags",
                         block.name);
    if (map_get(&compiler->in_cell, block.name) != NULL)
        return fail_cell(parser, tag->at, "the block \"%s\" stands here twice", block.name);
    map_set(parser->arena, &compiler->in_cell, block.name, compiler);
    *list_add(parser->arena, &compiler->blocks) =
        (struct template_block){(uint32_t)compiler->cells.count - 1, name_offset(compiler, block.name), begin};
    return true;
}

/* {{#name}}...{{/name}} or {{^name}}...{{/name}} */
static bool add_section(struct parser *parser, const struct section *above, const struct tag *tag)
{
    struct compiler *compiler = parser->compiler;
    if (above->depth == NESTING_MAX)
        return fail(parser, tag->at, "\"%s\" is a section nested too deep", tag->content);
    size_t index = compiler->instructions.count;
    enum template_kind kind = tag->sigil == '#' ? TEMPLATE_SECTION : TEMPLATE_INVERTED;
    struct section section = {.name = tag->content, .at = tag->at, .depth = above->depth + 1};
    if (!add_name(parser, add_tag_instruction(parser, kind, tag), tag->content, tag->at) ||
        !compile_body(parser, &section))
        return false;
    compiler->instructions.items[index].first = (uint32_t)(compiler->instructions.count - 1 - index);
    return true;
}

/* {{/name}}, the end of SECTION */
static bool close_section(struct parser *parser, struct section *section, const struct tag *tag)
{
    if (section->name == NULL)
        return fail(parser, tag->at, "{{/%s}} closes a section that was not opened", tag->content);
    if (!text_equal(section->name, tag->content)) {
        fail(parser, tag->at, "{{/%s}} closes another section than the last one opened", tag->content);
        parser->compiler->diagnostics->list.items[parser->compiler->diagnostics->list.count - 1].peer =
            source_place(parser->source, section->at);
        return false;
    }
    section->end = tag->at;
    section->is_closed_standalone = tag->is_standalone;
    return true;
}

static bool add_tag(struct parser *parser, struct section *section, const struct tag *tag)
{
    bool is_outside = parser->is_cell && section->name == NULL;
    if (is_outside && (tag->sigil == '\0' || strchr("^>{&|", tag->sigil) != NULL))
        return fail_cell(parser, tag->at, "a file of cells has blocks and nothing between them%s", "");
    switch (tag->sigil) {
    case '!': return true;
    case '=': return set_delimiters(parser, tag);
    case '>': return add_partial(parser, tag);
    case '|': return add_lines(parser, tag);
    case '/': return close_section(parser, section, tag);
    case '#':
    case '^': return is_outside ? add_block(parser, tag) : add_section(parser, section, tag);
    default: return add_name(parser, add_tag_instruction(parser, TEMPLATE_VALUE, tag), tag->content, tag->at);
    }
}

/* What is inside SECTION up to its closing tag, or the end of the text for a file. */
static bool compile_body(struct parser *parser, struct section *section)
{
    for (;;) {
        struct tag tag = {0};
        bool found;
        if (!next_tag(parser, &tag, &found))
            return false;
        if (!found && section->name != NULL)
            return fail(parser, section->at, "the section \"%s\" is not closed", section->name);
        if (!add_text(parser, section, found ? tag.start : parser->source->length))
            return false;
        parser->at = tag.end;
        if (found && !add_tag(parser, section, &tag))
            return false;
        if (!found || tag.sigil == '/') {
            add_instruction(parser, TEMPLATE_END, found ? tag.at : parser->source->length);
            return true;
        }
    }
}

static bool compile_file(struct compiler *compiler, const struct template_file *file, const char *name)
{
    struct parser parser = {.compiler = compiler,
                            .arena = compiler->arena,
                            .source = source_of_text(compiler->arena, file->path, file->text, file->length),
                            .is_cell = text_starts_with(name, CELLS),
                            .file = name_offset(compiler, file->path),
                            .open = "{{",
                            .close = "}}"};
    if (parser.is_cell) {
        compiler->in_cell = (struct map){0};
        *list_add(compiler->arena, &compiler->cells) = name_offset(compiler, name + strlen(CELLS));
    } else {
        uintptr_t begin = compiler->instructions.count;
        *list_add(compiler->arena, &compiler->entries) =
            (struct template_entry){name_offset(compiler, name), (uint32_t)begin};
        map_set(compiler->arena, &compiler->begins, name, (void *)(begin + 1));
    }
    return compile_body(&parser, &(struct section){0});
}

/* Gives every {{>path}} its template; false after reporting those that do not exist. */
static bool link_partials(struct compiler *compiler)
{
    bool is_complete = true;
    for (size_t i = 0; i < compiler->links.count; i++) {
        const struct link *link = &compiler->links.items[i];
        uintptr_t begin = (uintptr_t)map_get(&compiler->begins, link->path);
        if (begin == 0)
            diagnostic_report(compiler->diagnostics, DIAGNOSTIC_ERROR, "template-partial", link->place,
                              "there is no template \"%s\"", link->path);
        else
            compiler->instructions.items[link->instruction].first = (uint32_t)(begin - 1);
        is_complete &= begin != 0;
    }
    return is_complete;
}

static const struct template_code *code_of(const struct compiler *compiler)
{
    struct template_code *code = arena_new(compiler->arena, struct template_code);
    *code = (struct template_code){
        .instructions = compiler->instructions.items,
        .spots = compiler->spots.items,
        .parts = compiler->parts.items,
        .bytes = compiler->bytes.data,
        .entries = compiler->entries.items,
        .cells = compiler->cells.items,
        .blocks = compiler->blocks.items,
        .calls = compiler->calls.items,
        .instruction_count = (uint32_t)compiler->instructions.count,
        .part_count = (uint32_t)compiler->parts.count,
        .byte_count = (uint32_t)compiler->bytes.length,
        .entry_count = (uint32_t)compiler->entries.count,
        .cell_count = (uint32_t)compiler->cells.count,
        .block_count = (uint32_t)compiler->blocks.count,
        .call_count = (uint32_t)compiler->calls.count,
    };
    return code;
}

bool template_is_compiled(const char *path)
{
    return text_ends_with(path, ENDING) && !text_starts_with(path, PLAIN);
}

const struct template_code *template_compile(struct arena *arena, const struct template_file *files, size_t count,
                                             struct diagnostics *diagnostics)
{
    struct compiler compiler = {.arena = arena, .diagnostics = diagnostics, .bytes = text_create(arena)};
    bool is_good = true;
    for (size_t i = 0; i < count; i++) {
        const char *path = files[i].path;
        if (template_is_compiled(path))
            is_good &= compile_file(&compiler, &files[i], arena_copy(arena, path, strlen(path) - strlen(ENDING)));
    }
    return is_good && link_partials(&compiler) ? code_of(&compiler) : NULL;
}

const struct template_code *template_compile_text(struct arena *arena, const char *text,
                                                  struct diagnostics *diagnostics)
{
    struct compiler compiler = {.arena = arena, .diagnostics = diagnostics, .bytes = text_create(arena)};
    struct template_file file = {text, text, strlen(text)};
    return compile_file(&compiler, &file, "") && link_partials(&compiler) ? code_of(&compiler) : NULL;
}
