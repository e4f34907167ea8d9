/* Where to jump to: handed on by pointer only. */
#ifndef BG_STUB_SETJMP_H
#define BG_STUB_SETJMP_H

#include <bg_types.h>

struct bg_jump_buffer;
typedef struct bg_jump_buffer *jmp_buf;

#endif
