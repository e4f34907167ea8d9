/* Addresses of the Internet. */
#ifndef BG_STUB_NETINET_IN_H
#define BG_STUB_NETINET_IN_H

#include <sys/socket.h>

typedef uint16_t in_port_t;
typedef uint32_t in_addr_t;

struct in_addr {
    in_addr_t s_addr;
};

struct in6_addr {
    union {
        uint8_t bytes[16];
        uint32_t words[4];
    } in6_u;
};

#endif
