/* Reading memory that a called function points at, which may not be there.
 *
 * What a function returns may dangle, and what it says of it may be wrong: to look at it is no reason to crash. */
#ifndef CALL_MEMORY_H
#define CALL_MEMORY_H

#include "../base/arena.h"

#include <stdint.h>

/* Copies LENGTH bytes from ADDRESS; says how many of them are there. */
size_t memory_copy(void *out, uintptr_t address, size_t length);

/* The bytes up to a NUL in ARENA; NULL if none comes within LIMIT bytes or before memory ends. */
const char *memory_text(struct arena *arena, uintptr_t address, size_t limit);

#endif
