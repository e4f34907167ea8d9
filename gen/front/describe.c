/* libclang in words. */
#include "describe.h"

#include "clang.h"

bool describe_clang(struct clang_description *out, struct arena *arena, const char *path,
                    struct diagnostics *diagnostics)
{
    struct clang clang = {0};
    if (!clang_open(&clang, arena, path, diagnostics))
        return false;
    *out = (struct clang_description){clang.version, clang.path, clang.resource_dir, clang.major};
    return true;
}
