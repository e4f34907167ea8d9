/* The attributes that clang and gcc know. */
#include "convention.h"

#include "../base/text.h"

bool convention_is_attribute(const char *name)
{
    static const char *const names[] = {"stdcall",        "fastcall",      "thiscall",     "pascal",
                                        "regcall",        "vectorcall",    "ms_abi",       "sysv_abi",
                                        "intel_ocl_bicc", "preserve_most", "preserve_all", "aarch64_vector_pcs"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_equal(names[i], name))
            return true;
    return false;
}
