/* Targets as Rust's conditional compilation names them. */
#include "rust.h"

#include "../../base/text.h"

#include <string.h>

/* Compilers for Windows differ about layouts, those for other systems do not. */
void rust_complete_target(const struct spelling *spelling)
{
    struct view *target = view_get(spelling->root, "target");
    const char *arch = view_get_text(target, "arch"), *system = view_get_text(target, "system");
    const char *abi = view_get_text(target, "abi");
    bool has_environment = text_equal(system, "windows") && (text_equal(abi, "gnu") || text_equal(abi, "msvc"));
    if (!*system)
        system = strstr(view_get_text(target, "triple"), "-none") ? "none" : "unknown";
    const char *condition = text_format(
        spelling->arena, "all(target_arch = \"%s\", target_os = \"%s\"%s)", arch, system,
        has_environment ? text_format(spelling->arena, ", target_env = \"%s\"", abi) : "");
    view_set_text(spelling->arena, target, "rust", condition);
    view_set_text(spelling->arena, spelling->root, "target_condition",
                  text_format(spelling->arena, "#[cfg(%s)]", condition));
}
