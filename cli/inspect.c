/* bridgegen inspect: what a stage made of the input, as JSON. With --format json the stage stands as text would, alone.
 */
#include "session.h"

#include <stdio.h>

int command_inspect(struct session *session)
{
    struct run *run = session_begin(session);
    if (run == NULL)
        return STATUS_TROUBLE;
    const char *stage = run_inspect(run, session->options.stage);
    if (stage != NULL && session->report.format == REPORT_JSON) {
        fputs(stage, stdout);
        return STATUS_YES;
    }
    report_tell(&session->report, run_diagnostics(run), (struct report_result){.text = stage});
    return stage != NULL ? STATUS_YES : STATUS_TROUBLE;
}
