// bridgegen: --name macro_names
/* Macros that are another name: of a function, which the raw layer has under both; of one that the header declares; and
 * of NULL. What is left out is only noted. */
#include <stddef.h>
/** Adds one. */
int macro_names_add(int a);
static inline int macro_names_inline(int a) { return a; }
int macro_names_declared(int a);
#define macro_names_sum macro_names_add
/** The oldest name. */
#define macro_names_oldest macro_names_sum
#define macro_names_within (macro_names_inline)
#define macro_names_declared macro_names_add
#define MACRO_NAMES_NOTHING NULL
#define MACRO_NAMES_INITIALIZER {1, 2}
#define MACRO_NAMES_CALL(x) macro_names_add((x) + 1)
