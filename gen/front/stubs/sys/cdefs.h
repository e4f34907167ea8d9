/* Types of sys/cdefs.h. */
#ifndef BG_STUB_SYS_CDEFS_H
#define BG_STUB_SYS_CDEFS_H

#include <bg_types.h>

#ifdef __cplusplus
# define __BEGIN_DECLS extern "C" {
# define __END_DECLS }
#else
# define __BEGIN_DECLS
# define __END_DECLS
#endif

#endif
