/* The record as a later version of bridgegen might have it: whoever reads it goes by the sizes that it tells. */
#include <stddef.h>
#include <stdint.h>

struct bg_abi_function {
    uint64_t signature;
    const char *name;
    const char *since;
};

struct bg_abi {
    char magic[8];
    uint32_t size, function_size, major, minor;
    uint64_t interface_hash, layout_hash, function_count;
    const struct bg_abi_function *functions;
    const char *text;
};
