/* Types that several headers of the C library share. */
#ifndef BG_STUB_TYPES_H
#define BG_STUB_TYPES_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#ifdef _WIN32
typedef long off_t;
typedef long long off64_t;
# ifdef _WIN64
typedef long long ssize_t;
typedef long long pid_t;
# else
typedef int ssize_t;
typedef int pid_t;
# endif
typedef unsigned short mode_t;
typedef unsigned int dev_t;
typedef unsigned short ino_t;
typedef long long time_t;
typedef long clock_t;
typedef long suseconds_t;
#else
# if defined(__APPLE__) || defined(__wasm__)
typedef long long off_t;
# else
typedef long off_t;
# endif
typedef long long off64_t;
typedef long ssize_t;
typedef int pid_t;
# if defined(__APPLE__)
typedef unsigned short mode_t;
typedef int dev_t;
typedef unsigned long long ino_t;
typedef unsigned long clock_t;
typedef int suseconds_t;
typedef long time_t;
# elif defined(__wasm__)
typedef unsigned int mode_t;
typedef unsigned long long dev_t;
typedef unsigned long long ino_t;
typedef long long clock_t;
typedef long long suseconds_t;
typedef long long time_t;
# else
typedef unsigned int mode_t;
typedef unsigned long long dev_t;
typedef unsigned long ino_t;
typedef long clock_t;
typedef long suseconds_t;
typedef long time_t;
# endif
#endif
typedef unsigned int uid_t;
typedef unsigned int gid_t;
typedef unsigned int id_t;
typedef int clockid_t;

typedef unsigned char u_char;
typedef unsigned short u_short;
typedef unsigned int u_int;
typedef unsigned long u_long;

struct timespec {
    time_t tv_sec;
    long tv_nsec;
};

struct timeval {
#ifdef _WIN32
    long tv_sec;
    long tv_usec;
#else
    time_t tv_sec;
    suseconds_t tv_usec;
#endif
};

#endif
