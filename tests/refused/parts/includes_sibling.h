/* What is beside it is looked for in the folders that are searched alone. */
#include <beside.h>
