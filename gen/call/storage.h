/* Integers in the memory of C: of any size, at any address, and as bit-fields.
 *
 * Knows bytes and bits, no types. Values travel as 64 bits. */
#ifndef CALL_STORAGE_H
#define CALL_STORAGE_H

#include "../model/model.h"

/* The integer of SIZE bytes (1, 2, 4 or 8) at MEMORY, which need not be aligned; and storing the lowest of BITS there.
 */
uint64_t storage_read(const void *memory, uint64_t size);
void storage_write(void *memory, uint64_t size, uint64_t bits);

/* The same of a bit-field of WIDTH bits, OFFSET bits from the start of its record. */
uint64_t storage_read_bits(const void *record, uint64_t offset, unsigned width);
void storage_write_bits(void *record, uint64_t offset, unsigned width, uint64_t bits);

/* What WIDTH bits mean as an integer. */
struct integer storage_integer(uint64_t bits, unsigned width, bool is_signed);

/* Whether VALUE can be said in WIDTH bits. */
bool storage_fits(struct integer value, unsigned width, bool is_signed);

#endif
