/* Targets as Go names them in the names of files: linux_amd64. */
#include "go.h"

#include "../../base/text.h"
#include "../../model/target.h"

void go_complete_target(const struct spelling *spelling)
{
    static const char *const arches[][2] = {{"x86_64", "amd64"},        {"x86", "386"},     {"aarch64", "arm64"},
                                            {"powerpc64", "ppc64le"},   {"wasm32", "wasm"}, {"loongarch64", "loong64"},
                                            {"", ""}};
    /* A name that Go knows and never builds for keeps files of other systems out. */
    static const char *const systems[][2] = {{"macos", "darwin"}, {"wasi", "wasip1"}, {"", "zos"}};
    struct view *target = view_get(spelling->root, "target");
    const char *arch = target_translate(arches, view_get_text(target, "arch"));
    const char *system = target_translate(systems, view_get_text(target, "system"));
    bool is_browser = text_equal(arch, "wasm") && text_equal(system, "zos");
    view_set_text(spelling->arena, target, "go",
                  text_format(spelling->arena, "%s_%s", is_browser ? "js" : system, arch));
}
