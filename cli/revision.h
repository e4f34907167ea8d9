/* The files of a git repository as they were at a revision: checked out into a temporary folder of their own, so that
 * what includes what resolves there and nothing of the working tree is touched or seen.
 *
 * Does the reading through git itself and knows no C. */
#ifndef CLI_REVISION_H
#define CLI_REVISION_H

#include "base/diagnostic.h"
#include "base/temporary.h"

struct revision {
    struct arena *arena;
    const char *name;           /* "v1.2": as the user says it */
    const char *top;            /* the folder of the working tree, or a bare repository's */
    const char *tree;           /* the folder that holds all files of the revision */
    struct temporary temporary; /* what it lies in */
};

/* Checks out revision NAME of the repository that PATH lies in, whether PATH is there now or not. False after
 * reporting an error: "not-a-repository", "unknown-revision", "git". What was opened must be closed. */
bool revision_open(struct revision *out, struct arena *arena, const char *name, const char *path,
                   struct diagnostics *diagnostics);

/* Removes the files. */
void revision_close(struct revision *revision);

/* Where the files of the revision have what is at PATH in the working tree; NULL if that lies outside. */
const char *revision_path(const struct revision *revision, const char *path);

/* Whether git ignores what is at PATH, as it does what a build makes: no revision has that. */
bool revision_ignores(const struct revision *revision, const char *path);

/* TEXT with every path among the files of the revision as people say it: "git:v1.2:include/kv.h". NULL stays NULL. */
const char *revision_say(const struct revision *revision, const char *text);

#endif
