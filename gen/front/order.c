/* Two sequences become one: the parser gives declarations in the order of the parsed text, the macro reader constants
 * with their places. A constant goes before the next declaration of its file. */
#include "order.h"

#include "../base/text.h"

#include <stdlib.h>
#include <stdint.h>

/* The constants of a file that are not placed yet. */
struct waiting {
    const char *absolute;
    LIST(const struct shell *) constants;
    size_t next;
};

struct merger {
    struct reader *reader;
    LIST(struct waiting) files;
};

static void place(struct merger *merger, const struct shell *shell)
{
    *list_add(merger->reader->arena, &merger->reader->model->declarations) = shell->declaration;
}

static struct waiting *waiting_of(struct merger *merger, const char *absolute)
{
    for (size_t i = 0; i < merger->files.count; i++)
        if (text_equal(merger->files.items[i].absolute, absolute))
            return &merger->files.items[i];
    return NULL;
}

static void add_constant(struct merger *merger, const struct shell *shell)
{
    struct waiting *waiting = waiting_of(merger, shell->absolute);
    if (!waiting) {
        waiting = list_add(merger->reader->arena, &merger->files);
        waiting->absolute = shell->absolute;
    }
    *list_add(merger->reader->arena, &waiting->constants) = shell;
}

static int compare(const void *a, const void *b)
{
    const struct shell *left = *(const struct shell *const *)a, *right = *(const struct shell *const *)b;
    return (left->offset > right->offset) - (left->offset < right->offset);
}

static void sort_constants(struct merger *merger)
{
    for (size_t i = 0; i < merger->files.count; i++)
        qsort(merger->files.items[i].constants.items, merger->files.items[i].constants.count,
              sizeof *merger->files.items[i].constants.items, compare);
}

static void place_constants(struct merger *merger, struct waiting *waiting, size_t before)
{
    while (waiting->next < waiting->constants.count && waiting->constants.items[waiting->next]->offset < before)
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
        struct waiting *waiting = shell->declaration->parent ? NULL : waiting_of(&merger, shell->absolute);
        if (waiting)
            place_constants(&merger, waiting, shell->offset);
        place(&merger, shell);
    }
    for (size_t i = 0; i < merger.files.count; i++)
        place_constants(&merger, &merger.files.items[i], SIZE_MAX);
}
