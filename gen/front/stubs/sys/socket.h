/* Addresses of sockets. */
#ifndef BG_STUB_SYS_SOCKET_H
#define BG_STUB_SYS_SOCKET_H

#include <bg_types.h>

typedef unsigned int socklen_t;
#ifdef __APPLE__
typedef unsigned char sa_family_t;
#else
typedef unsigned short sa_family_t;
#endif

struct sockaddr {
#ifdef __APPLE__
    unsigned char sa_len;
#endif
    sa_family_t sa_family;
    char sa_data[14];
};

struct sockaddr_storage;
struct msghdr;

#endif
