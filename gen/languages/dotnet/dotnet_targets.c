/* Targets as .NET names them, by runtime identifiers: linux-x64. */
#include "dotnet.h"

#include "../../base/text.h"
#include "../../model/target.h"

void dotnet_complete_target(const struct spelling *spelling)
{
    static const char *const arches[][2] = {
        {"x86_64", "x64"}, {"aarch64", "arm64"}, {"powerpc64", "ppc64le"}, {"wasm32", "wasm"}, {"", ""}};
    static const char *const systems[][2] = {{"macos", "osx"}, {"windows", "win"}, {"", "browser"}};
    struct view *target = view_get(spelling->root, "target");
    const char *arch = target_translate(arches, view_get_text(target, "arch"));
    const char *system = target_translate(systems, view_get_text(target, "system"));
    bool is_musl = text_equal(view_get_text(target, "abi"), "musl");
    view_set_text(spelling->arena, target, "rid",
                  text_format(spelling->arena, "%s%s-%s", system, is_musl ? "-musl" : "", arch));
    view_set_text(spelling->arena, target, "architecture", arch);
}
