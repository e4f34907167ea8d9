#include "taken.h"

const char *zlibVersion(void)
{
    return "taken";
}

const char *taken_within(void)
{
    return zlibVersion();
}
