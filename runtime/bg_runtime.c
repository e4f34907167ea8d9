/* The whole runtime as one unit, for who prefers to compile one file. */
#include "handles.c"
#include "memory.c"
