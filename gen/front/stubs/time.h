/* Times. */
#ifndef BG_STUB_TIME_H
#define BG_STUB_TIME_H

#include <bg_types.h>

struct tm {
    int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst;
#ifndef _WIN32
    long tm_gmtoff;
    const char *tm_zone;
#endif
};

#endif
