/* Two sequences become one: the parser gives declarations in the order of the parsed text, the macro reader constants
 * with their places. A constant goes before the next declaration of its file. */
#include "order.h"

#include <stdlib.h>
#include <stdint.h>

/* The constants of a file that are not placed yet. */
struct waiting {
    LIST(const struct shell *) constants;
    size_t next;
};

struct merger {
    struct reader *reader;
    LIST(struct waiting *) files;
    struct pointer_map by_file; /* struct own_file -> struct waiting */
};

static void place(struct merger *merger, const struct shell *shell)
{
    *list_add(merger->reader->arena, &merger->reader->model->declarations) = shell->declaration;
}

static void add_constant(struct merger *merger, const struct shell *shell)
{
    struct arena *arena = merger->reader->scratch;
    struct waiting *waiting = pointer_map_get(&merger->by_file, shell->file);
    if (!waiting) {
        waiting = *list_add(arena, &merger->files) = arena_new(arena, struct waiting);
        pointer_map_set(arena, &merger->by_file, shell->file, waiting);
    }
    *list_add(arena, &waiting->constants) = shell;
}

static int compare(const void *a, const void *b)
{
    const struct shell *left = *(const struct shell *const *)a, *right = *(const struct shell *const *)b;
    return (left->spot.offset > right->spot.offset) - (left->spot.offset < right->spot.offset);
}

static void sort_constants(struct merger *merger)
{
    for (size_t i = 0; i < merger->files.count; i++) {
        struct waiting *waiting = merger->files.items[i];
        qsort(waiting->constants.items, waiting->constants.count, sizeof *waiting->constants.items, compare);
    }
}

static void place_constants(struct merger *merger, struct waiting *waiting, size_t before)
{
    while (waiting->next < waiting->constants.count && waiting->constants.items[waiting->next]->spot.offset < before)
        place(merger, waiting->constants.items[waiting->next++]);
}

void order_declarations(struct reader *reader)
{
    struct merger merger = {.reader = reader};
    for (size_t i = 0; i < reader->finished_constants.count; i++)
        add_constant(&merger, reader->finished_constants.items[i]);
    sort_constants(&merger);
    for (size_t i = 0; i < reader->finished_reached.count; i++)
        place(&merger, reader->finished_reached.items[i]);
    for (size_t i = 0; i < reader->finished_own.count; i++) {
        const struct shell *shell = reader->finished_own.items[i];
        struct waiting *waiting =
            shell->declaration->parent || !shell->file ? NULL : pointer_map_get(&merger.by_file, shell->file);
        if (waiting)
            place_constants(&merger, waiting, shell->spot.offset);
        place(&merger, shell);
    }
    for (size_t i = 0; i < merger.files.count; i++)
        place_constants(&merger, merger.files.items[i], SIZE_MAX);
}
