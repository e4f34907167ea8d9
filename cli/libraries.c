/* Says in people's words why a library was not read. */
#include "libraries.h"

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
