/* bridgegen snapshot: the interface as one canonical JSON document, to be committed and compared with later ones. */
#include "session.h"

#include "interface.h"
#include "model/model_json.h"

#include <stdio.h>

static struct report_result written(struct arena *arena, const char *file)
{
    struct json *members = json_create(arena, JSON_OBJECT);
    json_add_text(arena, members, "snapshot", file);
    return (struct report_result){text_format(arena, "%s: written\n", file), members};
}

int command_snapshot(struct session *session)
{
    const char *file = session->options.output; /* of the command line; bridgegen.json's is the folder of packages */
    if (session_begin(session) == NULL)
        return STATUS_TROUBLE;
    file = file != NULL ? file : session->options.snapshot;
    const struct model *interface = interface_read(session->arena, &session->options.run, &session->diagnostics);
    struct text text = text_create(session->arena);
    if (interface != NULL)
        snapshot_write(&text, interface);
    if (interface != NULL && file == NULL && session->report.format == REPORT_JSON) {
        fputs(text.data, stdout);
        return STATUS_YES;
    }
    bool is_done = interface != NULL && (file == NULL || session_write_file(session, file, text.data));
    struct report_result result = {.text = text.data};
    if (file != NULL)
        result = written(session->arena, file);
    report_tell(&session->report, &session->diagnostics, is_done ? result : (struct report_result){0});
    return is_done ? STATUS_YES : STATUS_TROUBLE;
}
