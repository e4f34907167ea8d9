/* The attributes that clang and gcc know. */
#include "convention.h"

#include "../base/words.h"

static struct words attributes = WORDS("stdcall", "fastcall", "thiscall", "pascal", "regcall", "vectorcall", "ms_abi",
                                       "sysv_abi", "intel_ocl_bicc", "preserve_most", "preserve_all",
                                       "aarch64_vector_pcs", "regparm(0)", "regparm(1)", "regparm(2)", "regparm(3)");

bool convention_is_attribute(const char *name)
{
    return words_have(&attributes, name);
}
