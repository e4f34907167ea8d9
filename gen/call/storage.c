/* Integers go through a variable of their size, so that the byte order of the machine holds without being named; only
 * bit-fields must know it. */
#include "storage.h"

#include <string.h>

uint64_t storage_read(const void *memory, uint64_t size)
{
    uint8_t byte;
    uint16_t two;
    uint32_t four;
    uint64_t eight;
    switch (size) {
    case 1: memcpy(&byte, memory, size); return byte;
    case 2: memcpy(&two, memory, size); return two;
    case 4: memcpy(&four, memory, size); return four;
    default: memcpy(&eight, memory, sizeof eight); return eight;
    }
}

void storage_write(void *memory, uint64_t size, uint64_t bits)
{
    uint8_t byte = (uint8_t)bits;
    uint16_t two = (uint16_t)bits;
    uint32_t four = (uint32_t)bits;
    switch (size) {
    case 1: memcpy(memory, &byte, size); break;
    case 2: memcpy(memory, &two, size); break;
    case 4: memcpy(memory, &four, size); break;
    default: memcpy(memory, &bits, sizeof bits); break;
    }
}

/* Where in a record bit number AT of a field of WIDTH bits is, counted from the field's lowest bit: on machines that
 * begin with the lowest byte bits are counted from below, on others from above. */
struct spot {
    uint64_t byte;
    unsigned bit;
};

static struct spot spot_of(uint64_t offset, unsigned width, unsigned at)
{
    if (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__)
        return (struct spot){(offset + at) / 8, (unsigned)((offset + at) % 8)};
    uint64_t from_above = offset + width - 1 - at;
    return (struct spot){from_above / 8, 7 - (unsigned)(from_above % 8)};
}

uint64_t storage_read_bits(const void *record, uint64_t offset, unsigned width)
{
    const uint8_t *bytes = record;
    uint64_t bits = 0;
    for (unsigned i = 0; i < width; i++) {
        struct spot spot = spot_of(offset, width, i);
        bits |= (uint64_t)(bytes[spot.byte] >> spot.bit & 1) << i;
    }
    return bits;
}

void storage_write_bits(void *record, uint64_t offset, unsigned width, uint64_t bits)
{
    uint8_t *bytes = record;
    for (unsigned i = 0; i < width; i++) {
        struct spot spot = spot_of(offset, width, i);
        bytes[spot.byte] = (uint8_t)((bytes[spot.byte] & ~(1u << spot.bit)) | (bits >> i & 1) << spot.bit);
    }
}

struct integer storage_integer(uint64_t bits, unsigned width, bool is_signed)
{
    uint64_t above = width < 64 ? ~UINT64_C(0) << width : 0;
    bool is_negative = is_signed && width > 0 && bits >> (width - 1) & 1;
    return (struct integer){is_negative ? bits | above : bits & ~above, is_negative};
}

bool storage_fits(struct integer value, unsigned width, bool is_signed)
{
    if (value.is_negative)
        return is_signed && (width >= 64 || value.bits >= ~UINT64_C(0) << (width - 1));
    unsigned room = width - is_signed;
    return room >= 64 || value.bits >> room == 0;
}
