/* FILE is handed on by pointer only. */
#ifndef BG_STUB_STDIO_H
#define BG_STUB_STDIO_H

#include <bg_types.h>

typedef struct bg_file FILE;

#define EOF (-1)
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2

#endif
