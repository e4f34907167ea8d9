/* The files of a run: each is compared with what is there as soon as it comes, and either staged or shown; in the end
 * all are put into their places, or none.
 *
 * Layout and manifest: PLAN.md section 3. Every file goes to a temporary beside its place inside the output folder,
 * then all are renamed, the manifest last; temporaries are removed on failure and when a signal ends the run. Files
 * equal to what is there stay untouched. A file of ours that nobody generates any more is removed; one edited by hand
 * is an error unless forced, and so is a file of the user's where one must be written; all others that the manifest
 * does not list are never touched. Links inside the folder are not followed. */
#ifndef EMIT_OUTPUT_H
#define EMIT_OUTPUT_H

#include "../base/diagnostic.h"
#include "../base/text.h"

struct output {
    /* What to do; set before output_begin(). */
    struct arena *arena;
    const char *folder; /* made if needed, with its parents */
    bool force;         /* what was edited by hand or is the user's is overwritten */
    bool is_partial;    /* files of ours in top folders that get none now stay as they are */
    bool is_comparison; /* nothing is written, only shown */

    /* What has come of it. */
    size_t written, unchanged, removed;
    struct text difference; /* of a comparison: a unified diff of all that writing would change, remove or make */
    const char *version;    /* of the bridgegen that wrote the folder; NULL if nobody knows */

    struct output_state *state; /* output.c's alone */
};

/* Opens the folder. DIAGNOSTICS hears all that is reported until the end. False after reporting an error. Whatever it
 * comes to, output_finish() or output_abandon() must follow. */
bool output_begin(struct output *output, struct diagnostics *diagnostics);

/* Adds a file: PATH is relative to the folder, with '/' between parts. Nothing is kept of the text. A path that leaves
 * the folder or comes twice and a failed write are reported, and false; files that must not be overwritten are reported
 * too, one after the other, and make output_finish() fail. */
bool output_add(struct output *output, const char *path, const char *text, size_t length, bool is_executable);

/* Puts everything into its place, with manifest.json. False after reporting an error; then the folder is as it was. */
bool output_finish(struct output *output);

/* The folder is as it was. */
void output_abandon(struct output *output);

/* Removes the temporaries of a write under way. Safe in a signal handler. */
void output_remove_temporaries(void);

#endif
