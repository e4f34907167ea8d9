/* The whole runtime as one unit, for who prefers to compile one file. */
#include "bytes.c"
#include "callbacks.c"
#include "failure.c"
#include "handles.c"
#include "rooms.c"
#include "text.c"
