/* Targets as Node names them, platform and architecture: linux-x64. */
#include "node.h"

#include "../../base/text.h"
#include "../../model/target.h"

void node_complete_target(const struct spelling *spelling)
{
    static const char *const arches[][2] = {{"x86_64", "x64"},      {"x86", "ia32"},           {"aarch64", "arm64"},
                                            {"powerpc64", "ppc64"}, {"loongarch64", "loong64"}, {"", ""}};
    static const char *const systems[][2] = {{"macos", "darwin"}, {"windows", "win32"}, {"", "unknown"}};
    struct view *target = view_get(spelling->root, "target");
    const char *arch = target_translate(arches, view_get_text(target, "arch"));
    const char *system = target_translate(systems, view_get_text(target, "system"));
    view_set_text(spelling->arena, target, "node", text_format(spelling->arena, "%s-%s", system, arch));
}
