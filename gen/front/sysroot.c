/* The stubs lie in a folder that no machine has: the parser finds them by their names alone. */
#include "sysroot.h"

#include "../base/text.h"
#include "../emit/template.h"
#include "../model/target.h"

#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

extern const struct template_folder stubs_templates;

static const char stubs_folder[] = "/bridgegen/include";

static void add_argument(struct sysroot *out, struct arena *arena, const char *argument)
{
    *list_add(arena, &out->arguments) = argument;
}

static void add_folder(struct texts *out, struct arena *arena, const char *folder)
{
    if (access(folder, X_OK) == 0)
        *list_add(arena, out) = folder;
}

/* The places of the headers below a sysroot; "" is this machine's own. */
static void add_folders(struct texts *out, struct arena *arena, const char *path, const char *triple)
{
    add_folder(out, arena, text_format(arena, "%s/usr/local/include", path));
    add_folder(out, arena, text_format(arena, "%s/usr/include/%s", path, triple));
    add_folder(out, arena, text_format(arena, "%s/usr/include", path));
}

/* What Debian calls the folder of a cross compiler: /usr/i686-linux-gnu, /usr/x86_64-w64-mingw32. */
static const char *cross_folder(struct arena *arena, const char *triple)
{
    struct target target = target_read(arena, triple);
    const char *arch = text_equal(target.arch, "x86") ? "i686" : target.arch;
    if (text_equal(target.system, "windows") && !text_equal(target.abi, "msvc"))
        return text_format(arena, "/usr/%s-w64-mingw32/include", arch);
    if (!text_equal(target.system, "linux") || !text_equal(target.abi, "gnu"))
        return NULL;
    return text_format(arena, "/usr/%s-linux-%s/include", arch, text_equal(arch, "arm") ? "gnueabihf" : "gnu");
}

/* Another target must not see this machine's headers before its own. Headers of libraries are the same on every Linux;
 * without the target's C library, or on another system, only what the header itself quotes is found. */
static void find_cross(struct sysroot *out, struct arena *arena, const char *target)
{
    const char *folder = cross_folder(arena, target);
    add_argument(out, arena, "-nostdlibinc");
    out->has_stubs = !folder || access(folder, X_OK) != 0;
    if (out->has_stubs) {
        add_argument(out, arena, "-ffreestanding");
        folder = stubs_folder;
    }
    *list_add(arena, &out->folders) = folder;
    add_argument(out, arena, "-isystem");
    add_argument(out, arena, folder);
    bool is_linux = text_equal(target_read(arena, target).system, "linux");
    for (size_t i = 0; i < out->shared.count; i++) {
        add_argument(out, arena, is_linux && !out->has_stubs ? "-idirafter" : "-iquote");
        add_argument(out, arena, out->shared.items[i]);
    }
}

void sysroot_find(struct sysroot *out, struct arena *arena, const char *target, const char *path)
{
    struct utsname machine;
    const char *here = text_format(arena, "%s-linux-gnu", uname(&machine) == 0 ? machine.machine : "");
    struct target ours = target_read(arena, here), theirs = target_read(arena, target ? target : here);
    bool is_here = text_equal(ours.arch, theirs.arch) && text_equal(ours.system, theirs.system) &&
                   text_equal(ours.abi, theirs.abi);
    *out = (struct sysroot){0};
    if (target)
        add_argument(out, arena, text_format(arena, "--target=%s", target));
    if (path)
        add_argument(out, arena, text_format(arena, "--sysroot=%s", path));
    if (path || is_here)
        add_folders(&out->folders, arena, path ? path : "", target && !is_here ? target : here);
    if (path || is_here)
        return;
    add_folders(&out->shared, arena, "", here);
    find_cross(out, arena, target);
}

size_t sysroot_file_count(const struct sysroot *sysroot)
{
    return sysroot->has_stubs ? stubs_templates.count : 0;
}

void sysroot_fill_files(const struct sysroot *sysroot, struct arena *arena, struct CXUnsavedFile *out)
{
    for (size_t i = 0; i < sysroot_file_count(sysroot); i++) {
        const struct template_file *file = &stubs_templates.files[i];
        const char *path = text_format(arena, "%s/%s", stubs_folder, file->path);
        out[i] = (struct CXUnsavedFile){path, file->text, file->length};
    }
}
