// bridgegen: --name own_files
/* The library's own files: what is included with quotes is own, a header of the system is not. */

#include "parts/own_files_types.h"
#include <stdint.h>
int32_t own_files_measure(struct own_files_box box, own_files_unit unit);
