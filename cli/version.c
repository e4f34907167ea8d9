/* bridgegen version. */
#include "session.h"

#include <stdio.h>

int command_version(struct session *session)
{
    (void)session;
    puts("bridgegen " BRIDGEGEN_VERSION);
    return STATUS_YES;
}
