/* Says in people's words why a library was not read. */
#include "libraries.h"

#include <string.h>

bool libraries_read_one(struct symbols *out, struct session *session, const char *path, const char *target)
{
    const char *problem;
    const struct place place = {.file = path};
    *out = (struct symbols){0};
    enum symbols_status status = symbols_read_file(out, &problem, session->arena, path, target);
    if (status == SYMBOLS_NO_FILE)
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "file", place, "cannot be read: %s", problem);
    else if (status == SYMBOLS_DAMAGED)
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "damaged-library", place,
                          "this library cannot be read: %s", problem);
    else if (status == SYMBOLS_NO_LIBRARY)
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "not-a-library", place,
                          "this is no library that can be read")
            ->advice = "it must be ELF with dynamic symbols, PE, Mach-O, or an archive of objects";
    return status == SYMBOLS_READ;
}

/* The library at PATH, of the side that INTERFACE is, as it is for one of its targets; NULL after reporting why not. */
static const struct symbols *read_for(struct session *session, const struct model *interface, const char *path)
{
    struct symbols *symbols = arena_new(session->arena, struct symbols);
    const struct layout_tables *layouts = layouts_of(session->arena, interface);
    for (size_t i = 0; i < layouts->count; i++) {
        if (!libraries_read_one(symbols, session, path, layouts->items[i].target))
            return NULL;
        if (exports_are_for(session->arena, symbols, layouts->items[i].target))
            return symbols;
    }
    diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "library-target", (struct place){.file = path},
                      "this library is for %s, and the header was read for %s", symbols->target,
                      layouts->items[0].target)
        ->advice = "--target says for which machine a header is read";
    return NULL;
}

/* Adds the libraries that PATHS names, with commas between them, if it is not NULL. */
static bool read_all(struct libraries *out, struct session *session, const struct model *interface, const char *paths)
{
    for (const char *at = paths; at != NULL && *at != '\0';) {
        size_t length = strcspn(at, ",");
        const char *path = arena_copy(session->arena, at, length);
        const struct symbols *library = length > 0 ? read_for(session, interface, path) : NULL;
        if (length > 0 && library == NULL)
            return false;
        if (library != NULL)
            *list_add(session->arena, out) = library;
        at += length + (at[length] == ',');
    }
    return true;
}

bool libraries_read(struct diff_libraries *out, struct session *session, const struct model *old,
                    const struct model *new)
{
    *out = (struct diff_libraries){0};
    return read_all(&out->old, session, old, session->options.old_library) &&
           read_all(&out->new, session, new, session->options.new_library);
}
