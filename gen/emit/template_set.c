/* Finding templates, cells and blocks in compiled code. */
#include "template_code.h"

#include "../base/hash.h"

#define DEFAULT_CELL "default"

/* Its blocks by name: where each begins. */
struct template_cell {
    struct map blocks;
};

/* What stands in maps for the instruction at an index. */
static void *beginning(const struct template_code *code, uint32_t index)
{
    return (void *)&code->instructions[index];
}

struct template_set *template_set_create(struct arena *arena, const struct template_code *code)
{
    struct template_set *set = arena_new(arena, struct template_set);
    struct template_cell *cells = arena_allocate(arena, code->cell_count * sizeof *cells);
    set->code = code;
    set->places = arena_allocate(arena, code->part_count * sizeof *set->places);
    set->calls = arena_allocate(arena, code->call_count * sizeof *set->calls);
    for (size_t i = 0; i < code->entry_count; i++)
        map_set(arena, &set->templates, code->bytes + code->entries[i].name, beginning(code, code->entries[i].begin));
    for (size_t i = 0; i < code->cell_count; i++)
        map_set(arena, &set->cells, code->bytes + code->cells[i], &cells[i]);
    for (size_t i = 0; i < code->block_count; i++)
        map_set(arena, &cells[code->blocks[i].cell].blocks, code->bytes + code->blocks[i].name,
                beginning(code, code->blocks[i].begin));
    set->fallback = map_get(&set->cells, DEFAULT_CELL);
    return set;
}

const struct template_cell *template_find_cell(const struct template_set *set, const char *name)
{
    return map_get(&set->cells, name);
}

bool template_has_block(const struct template_cell *cell, struct map_key block)
{
    return cell != NULL && map_find(&cell->blocks, block) != NULL;
}

const struct template_instruction *template_find_block(const struct template_set *set, const struct template_cell *cell,
                                                       const char *name)
{
    struct map_key key = map_key(name);
    const struct template_instruction *begin = map_find(&cell->blocks, key);
    return begin == NULL && set->fallback != NULL ? map_find(&set->fallback->blocks, key) : begin;
}

struct place template_place(const struct template_set *set, const struct template_instruction *instruction)
{
    const struct template_spot *spot = &set->code->spots[instruction - set->code->instructions];
    return (struct place){set->code->bytes + spot->file, spot->line, spot->column};
}
