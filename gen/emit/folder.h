/* A folder on disk that is changed all or nothing, and never left through a link.
 *
 * Changes are staged first: new contents go to temporaries beside their places (".lib.rs.bridgegen-tmp"). A commit only
 * renames, with signals held back, so that it happens as a whole or, when a rename fails, is taken back. What dies
 * in between (a kill, a power cut) leaves temporaries, which the next run recognises by their names.
 *
 * Knows nothing of manifests: what may be changed is decided in output.c. Trouble is reported here, at the path. */
#ifndef EMIT_FOLDER_H
#define EMIT_FOLDER_H

#include "../base/diagnostic.h"

/* An open folder. Only one can be written at a time. */
struct folder {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const char *path;       /* as the user gave it */
    int handle;             /* -1: it does not exist */
    const char *inner_path; /* the folder inside it where a file was last asked for: files come together */
    size_t inner_length;
    int inner;              /* its handle; -1: none is known */
    struct arena *contents; /* of the files that were read */
    struct change *first, *last; /* what is staged, in order */
};

/* What is at a path. */
enum folder_kind {
    FOLDER_NOTHING,
    FOLDER_FILE,
    FOLDER_LINK,   /* symbolic; not followed */
    FOLDER_OTHER,  /* a folder, a device */
    FOLDER_TROUBLE /* reported */
};

struct folder_entry {
    enum folder_kind kind;
    const char *text; /* of a file, with a NUL after it */
    size_t length;
    bool is_executable;
};

/* Opens PATH. With MAKE it is made if needed, with its parents, and another run that writes there is waited for;
 * else it may be missing, and is then as if empty. False after reporting an error. Ends with
 * folder_close(), also then. */
bool folder_open(struct folder *out, struct arena *arena, const char *path, bool make, struct diagnostics *diagnostics);

/* Ends it. What is staged and not committed is taken back. */
void folder_close(struct folder *folder);

/* What is at PATH, relative to the folder; valid until folder_forget(). Behind a link or a file there is nothing. */
struct folder_entry folder_read(struct folder *folder, const char *path);

/* The same for the temporary of PATH that an earlier run has left. */
struct folder_entry folder_read_temporary(struct folder *folder, const char *path);

/* Gives back the memory of all that was read. */
void folder_forget(struct folder *folder);

/* Removes the temporary of PATH, if there is one. */
void folder_drop_temporary(struct folder *folder, const char *path);

/* Stages new contents or a removal; what is staged last is committed last. PATH is kept. False after reporting an
 * error. */
bool folder_stage(struct folder *folder, const char *path, const char *text, size_t length, bool is_executable);
bool folder_stage_removal(struct folder *folder, const char *path);

/* Makes all staged changes, and removes the folders that become empty. False after reporting an error; then
 * everything is as it was. */
bool folder_commit(struct folder *folder);

/* Reports trouble at a path of the folder ("" is the folder itself); always false. */
bool folder_report(struct folder *folder, const char *word, const char *path, const char *message, const char *advice);

/* Removes the temporaries and new folders of a write under way. Safe in a signal handler. */
void folder_abandon(void);

#endif
