/* Changing a folder all or nothing.
 *
 * Each path is walked part by part from the folder's handle, without following links. A replaced file changes places
 * with its temporary, so that a commit can be taken back until the last rename has worked:
 *
 *     staged      lib.rs  old     .lib.rs.bridgegen-tmp  new
 *     committed   lib.rs  new     .lib.rs.bridgegen-tmp  old     then the temporary is removed
 *
 * Nothing is flushed to the disk: what a power cut loses can be generated again. */
#include "folder.h"

#include "../base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEMPORARY "%.*s.%s.bridgegen-tmp"

struct change {
    const char *path, *temporary;
    bool is_removal;
    enum { CHANGE_STAGED, CHANGE_CREATED, CHANGE_EXCHANGED, CHANGE_REPLACED, CHANGE_REMOVED } state;
    struct change *next;
};

/* What must be removed if the write under way does not come to its end: a temporary, or a folder made for it. */
struct leftover {
    int handle; /* PATH is relative to it */
    const char *path;
    int flags; /* of unlinkat() */
    struct leftover *older;
};

/* The newest first, for a signal handler has to find them. */
static _Atomic(struct leftover *) leftovers;

static void add_leftover(struct folder *folder, int handle, const char *path, int flags)
{
    struct leftover *leftover = arena_new(folder->arena, struct leftover);
    *leftover = (struct leftover){handle, path, flags, atomic_load(&leftovers)};
    atomic_store(&leftovers, leftover);
}

void folder_abandon(void)
{
    int error = errno;
    for (struct leftover *leftover = atomic_load(&leftovers); leftover != NULL; leftover = leftover->older)
        unlinkat(leftover->handle, leftover->path, leftover->flags);
    errno = error;
}

bool folder_report(struct folder *folder, const char *word, const char *path, const char *message, const char *advice)
{
    const char *slash = *path == '\0' || text_ends_with(folder->path, "/") ? "" : "/";
    const char *whole = text_format(folder->diagnostics->arena, "%s%s%s", folder->path, slash, path);
    diagnostic_report(folder->diagnostics, DIAGNOSTIC_ERROR, word, (struct place){whole, 0, 0}, "%s", message)->advice =
        advice;
    return false;
}

/* Reports what errno says. */
static bool report_errno(struct folder *folder, const char *word, const char *path, const char *what)
{
    return folder_report(folder, word, path, text_format(folder->arena, "cannot %s: %s", what, strerror(errno)), NULL);
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Makes the folder and its parents; those that were made are leftovers until the commit. Another run may make one of
 * them at the same time. */
static bool make_folder(struct folder *folder)
{
    const char *path = folder->path, *end = path;
    while (*end != '\0') {
        end += strspn(end, "/");
        end += strcspn(end, "/");
        const char *prefix = arena_copy(folder->arena, path, (size_t)(end - path));
        bool is_there = is_folder(prefix);
        bool is_made = !is_there && mkdir(prefix, 0777) == 0;
        int error = errno;
        if (!is_made && !is_there && !is_folder(prefix)) {
            errno = error == EEXIST ? ENOTDIR : error;
            struct folder part = *folder;
            part.path = arena_copy_text(folder->diagnostics->arena, prefix);
            return report_errno(&part, "cannot-write", "", "make the folder");
        }
        if (is_made)
            add_leftover(folder, AT_FDCWD, prefix, AT_REMOVEDIR);
    }
    return true;
}

bool folder_open(struct folder *out, struct arena *arena, const char *path, bool make, struct diagnostics *diagnostics)
{
    *out = (struct folder){.arena = arena,
                           .diagnostics = diagnostics,
                           .path = path,
                           .handle = -1,
                           .inner = -1,
                           .contents = arena_create()};
    if (make && !make_folder(out))
        return false;
    out->handle = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (out->handle < 0 && (make || errno != ENOENT))
        return report_errno(out, "cannot-read", "", "open the output folder");
    if (make)
        flock(out->handle, LOCK_EX); /* where locks are not supported, runs are not kept apart */
    return true;
}

/* Forgets the folder where a file was last asked for. */
static void leave_inner(struct folder *folder)
{
    if (folder->inner >= 0)
        close(folder->inner);
    folder->inner = -1;
}

void folder_close(struct folder *folder)
{
    folder_abandon();
    atomic_store(&leftovers, NULL);
    leave_inner(folder);
    if (folder->handle >= 0)
        close(folder->handle);
    arena_destroy(folder->contents);
}

/* The handle of a folder inside another one; -1 with errno. */
static int open_inside(int handle, const char *name)
{
    return openat(handle, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/* A folder on the way to a file could not be opened or made. */
static void report_way(struct folder *folder, int handle, const char *name, const char *prefix)
{
    struct stat status;
    int error = errno;
    if (fstatat(handle, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && !S_ISDIR(status.st_mode)) {
        const char *message = S_ISLNK(status.st_mode) ? "a link stands where a folder must be, and is not followed"
                                                      : "a file stands where a folder must be";
        folder_report(folder, "output-occupied", prefix, message, "move it away");
        return;
    }
    errno = error;
    report_errno(folder, "cannot-write", prefix, "make the folder");
}

/* Opens NAME inside HANDLE, making it if asked. PREFIX is its path in the folder. */
static int open_or_make(struct folder *folder, int handle, const char *name, const char *prefix, bool make)
{
    int inside = open_inside(handle, name);
    if (inside >= 0 || !make)
        return inside;
    if (errno == ENOENT && mkdirat(handle, name, 0777) == 0) {
        add_leftover(folder, folder->handle, prefix, AT_REMOVEDIR);
        inside = open_inside(handle, name);
    }
    if (inside < 0)
        report_way(folder, handle, name, prefix);
    return inside;
}

/* The handle of the folder that the first LENGTH bytes of PATH lead to, part by part. -1 with errno. */
static int walk(struct folder *folder, const char *path, size_t length, bool make)
{
    int handle = folder->handle;
    for (size_t start = 0; start < length && handle >= 0; start++) {
        size_t end = start + strcspn(path + start, "/");
        const char *prefix = arena_copy(folder->arena, path, end);
        int inside = open_or_make(folder, handle, prefix + start, prefix, make);
        int error = errno;
        if (handle != folder->handle)
            close(handle);
        errno = error;
        handle = inside;
        start = end;
    }
    return handle;
}

/* The handle of the folder PATH lies in, which stays the folder's, and its name there. -1 with errno; reported already
 * if folders were to be made. */
static int open_parent(struct folder *folder, const char *path, const char **name, bool make)
{
    const char *slash = strrchr(path, '/');
    size_t length = slash != NULL ? (size_t)(slash - path) : 0;
    *name = slash != NULL ? slash + 1 : path;
    if (length == 0 || folder->handle < 0) {
        errno = ENOENT;
        return folder->handle;
    }
    if (folder->inner >= 0 && length == folder->inner_length && memcmp(path, folder->inner_path, length) == 0)
        return folder->inner;
    leave_inner(folder);
    folder->inner = walk(folder, path, length, make);
    folder->inner_path = path;
    folder->inner_length = length;
    return folder->inner;
}

/* ".lib.rs.bridgegen-tmp" beside "lib.rs" */
static const char *temporary_of(struct folder *folder, const char *path)
{
    const char *name = text_file_name(path);
    return text_format(folder->arena, TEMPORARY, (int)(name - path), path, name);
}

/* The contents of an open file; false with errno. */
static bool read_whole(struct folder *folder, int file, struct folder_entry *entry, size_t size)
{
    char *text = arena_take(folder->contents, size + 1);
    while (entry->length < size) {
        ssize_t got = read(file, text + entry->length, size - entry->length);
        if (got < 0 && errno != EINTR)
            return false;
        if (got == 0)
            break;
        entry->length += got > 0 ? (size_t)got : 0;
    }
    text[entry->length] = '\0';
    entry->text = text;
    return true;
}

static struct folder_entry read_file(struct folder *folder, const char *path, int file)
{
    struct folder_entry entry = {.kind = FOLDER_OTHER};
    struct stat status;
    if (fstat(file, &status) != 0)
        entry.kind = FOLDER_TROUBLE;
    else if (S_ISREG(status.st_mode))
        entry.kind = read_whole(folder, file, &entry, (size_t)status.st_size) ? FOLDER_FILE : FOLDER_TROUBLE;
    if (entry.kind == FOLDER_TROUBLE)
        report_errno(folder, "cannot-read", path, "read");
    entry.is_executable = entry.kind == FOLDER_FILE && (status.st_mode & S_IXUSR) != 0;
    return entry;
}

struct folder_entry folder_read(struct folder *folder, const char *path)
{
    const char *name;
    int parent = open_parent(folder, path, &name, false);
    int file = parent >= 0 ? openat(parent, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) : -1;
    int error = errno;
    if (file >= 0) {
        struct folder_entry entry = read_file(folder, path, file);
        close(file);
        return entry;
    }
    if (parent >= 0 && error == ELOOP)
        return (struct folder_entry){.kind = FOLDER_LINK};
    if (error == ENOENT || error == ENOTDIR || error == ELOOP)
        return (struct folder_entry){.kind = FOLDER_NOTHING};
    errno = error;
    report_errno(folder, "cannot-read", path, "read");
    return (struct folder_entry){.kind = FOLDER_TROUBLE};
}

struct folder_entry folder_read_temporary(struct folder *folder, const char *path)
{
    return folder_read(folder, temporary_of(folder, path));
}

void folder_forget(struct folder *folder)
{
    arena_release(folder->contents, (struct arena_mark){0});
}

void folder_drop_temporary(struct folder *folder, const char *path)
{
    const char *name;
    int parent = open_parent(folder, temporary_of(folder, path), &name, false);
    if (parent >= 0)
        unlinkat(parent, name, 0);
}

static bool write_whole(int file, const char *text, size_t length)
{
    while (length > 0) {
        ssize_t put = write(file, text, length);
        if (put < 0 && errno != EINTR)
            return false;
        text += put > 0 ? put : 0;
        length -= put > 0 ? (size_t)put : 0;
    }
    return true;
}

/* Writes a new file; false with errno. */
static bool create_file(int parent, const char *name, const char *text, size_t length, bool is_executable)
{
    const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    mode_t mode = is_executable ? 0777 : 0666;
    int file = openat(parent, name, flags, mode);
    if (file < 0 && errno == EEXIST && unlinkat(parent, name, 0) == 0) /* of a run that died */
        file = openat(parent, name, flags, mode);
    if (file < 0)
        return false;
    bool is_written = write_whole(file, text, length);
    int error = errno;
    if (close(file) != 0 && is_written)
        return false;
    errno = error;
    return is_written;
}

static struct change *add_change(struct folder *folder, const char *path)
{
    struct change *change = arena_new(folder->arena, struct change);
    change->path = path;
    change->temporary = temporary_of(folder, path);
    *(folder->last != NULL ? &folder->last->next : &folder->first) = change;
    folder->last = change;
    add_leftover(folder, folder->handle, change->temporary, 0);
    return change;
}

bool folder_stage(struct folder *folder, const char *path, const char *text, size_t length, bool is_executable)
{
    const char *name;
    int parent = open_parent(folder, path, &name, true);
    if (parent < 0)
        return false;
    struct change *change = add_change(folder, path);
    bool is_written = create_file(parent, change->temporary + (name - path), text, length, is_executable);
    if (!is_written)
        report_errno(folder, "cannot-write", path, "write");
    return is_written;
}

bool folder_stage_removal(struct folder *folder, const char *path)
{
    add_change(folder, path)->is_removal = true;
    return true;
}

static bool exchange(int parent, const char *a, const char *b)
{
    return renameat2(parent, a, parent, b, RENAME_EXCHANGE) == 0;
}

/* Brings the temporary to its place; false with errno. */
static bool put(struct change *change, int parent, const char *name, const char *temporary)
{
    if (exchange(parent, temporary, name)) {
        change->state = CHANGE_EXCHANGED;
        return true;
    }
    /* Nothing there to change places with, or a file system that cannot do it. */
    if (errno != ENOENT && errno != EINVAL && errno != ENOSYS)
        return false;
    change->state = errno == ENOENT ? CHANGE_CREATED : CHANGE_REPLACED;
    if (renameat(parent, temporary, parent, name) == 0)
        return true;
    change->state = CHANGE_STAGED;
    return false;
}

static bool apply(struct folder *folder, struct change *change)
{
    const char *name;
    int parent = open_parent(folder, change->path, &name, false);
    const char *temporary = change->temporary + (name - change->path);
    bool is_done = false;
    if (parent >= 0 && change->is_removal) {
        is_done = renameat(parent, name, parent, temporary) == 0;
        change->state = is_done ? CHANGE_REMOVED : CHANGE_STAGED;
    } else if (parent >= 0) {
        is_done = put(change, parent, name, temporary);
    }
    if (!is_done)
        report_errno(folder, "cannot-write", change->path, change->is_removal ? "remove" : "replace");
    return is_done;
}

/* Undoes apply(), as far as the file system could exchange. */
static void revert(struct folder *folder, struct change *change)
{
    const char *name;
    int parent = open_parent(folder, change->path, &name, false);
    const char *temporary = change->temporary + (name - change->path);
    if (parent < 0)
        return;
    if (change->state == CHANGE_EXCHANGED)
        exchange(parent, name, temporary);
    else if (change->state == CHANGE_CREATED)
        renameat(parent, name, parent, temporary);
    else if (change->state == CHANGE_REMOVED)
        renameat(parent, temporary, parent, name);
    change->state = CHANGE_STAGED;
}

static bool apply_all(struct folder *folder)
{
    for (struct change *change = folder->first; change != NULL; change = change->next) {
        if (apply(folder, change))
            continue;
        for (struct change *done = folder->first; done != change; done = done->next)
            revert(folder, done);
        return false;
    }
    return true;
}

/* Removes the folders above a removed file that have become empty. */
static void remove_empty(struct folder *folder, const char *path)
{
    char *parent = arena_copy_text(folder->arena, path);
    for (char *slash = strrchr(parent, '/'); slash != NULL; slash = strrchr(parent, '/')) {
        *slash = '\0';
        const char *name;
        int handle = open_parent(folder, parent, &name, false);
        if (handle < 0 || unlinkat(handle, name, AT_REMOVEDIR) != 0)
            return;
    }
}

/* What is behind a commit that worked: old contents in temporaries, empty folders. */
static void clean(struct folder *folder)
{
    for (struct change *change = folder->first; change != NULL; change = change->next) {
        if (change->state == CHANGE_EXCHANGED || change->state == CHANGE_REMOVED)
            folder_drop_temporary(folder, change->path);
        if (change->is_removal)
            remove_empty(folder, change->path);
    }
    folder->first = folder->last = NULL;
    atomic_store(&leftovers, NULL);
}

bool folder_commit(struct folder *folder)
{
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    bool is_done = apply_all(folder);
    if (is_done)
        clean(folder);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return is_done;
}
