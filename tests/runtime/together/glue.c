/* What the glue of a package named PACKAGE does with its runtime: compiled once for each package. */
#include "bg_runtime.h"

#define NAMED(name) BG_JOIN(PACKAGE, name)

unsigned NAMED(_destroyed)(void);
bg_id NAMED(_open)(void);
void NAMED(_close)(bg_id id);
bool NAMED(_is_open)(bg_id id);

static struct bg_handles table;
static unsigned destroyed;

static void destroy_object(void *pointer)
{
    ++*(unsigned *)pointer;
}

static const struct bg_class object_class = {"Object", destroy_object};

unsigned NAMED(_destroyed)(void)
{
    return destroyed;
}

bg_id NAMED(_open)(void)
{
    struct bg_failure failure = {0};
    return bg_handle_open(&table, &object_class, &destroyed, &failure);
}

void NAMED(_close)(bg_id id)
{
    bg_handle_close(&table, id);
}

bool NAMED(_is_open)(bg_id id)
{
    struct bg_failure failure = {0};
    struct bg_handle *handle;
    bool is_open = bg_handle_acquire(&handle, &table, id, &object_class, &failure);
    bg_handle_release(&table, handle);
    return is_open;
}
