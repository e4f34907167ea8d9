/* A run of the generator: from the input to the files, stage by stage.
 *
 *     read       header or spec -> model
 *     facts      model -> facts with provenance
 *     plan       facts -> what users see, one operation a slot
 *     view:LANG  plan -> what the templates of a language see
 *     output     views -> files, written or compared
 *
 * A command asks for the stage it needs; each stage runs those before it, once. Problems go to `diagnostics`; a stage
 * that reported an error returns false and the run ends there. */
#ifndef RUN_H
#define RUN_H

#include "base/diagnostic.h"
#include "base/text.h"
#include "emit/output.h"
#include "language.h"
#include "plan/plan.h"

/* What to run on. Zeroed is valid but for `inputs`. Paths are as the user gave them. */
struct run_options {
    LIST(const char *) inputs;    /* headers, or one .json spec */
    LIST(const char *) languages; /* empty: rust go node dotnet */
    const char *name;             /* of the library; NULL: the first header's stem */
    const char *version;          /* of the library; NULL: from pkg-config, or 0.0.0 */
    struct link link;             /* -l -L --source --pkg-config, and -I -D, which also go to the parser */
    LIST(const char *) undefines; /* -U */
    LIST(const char *) targets;   /* --target; empty: this machine */
    const char *standard;         /* -std */
    const char *sysroot;          /* --sysroot */
    const char *compiler;         /* --cc */
    LIST(const char *) own;       /* --own */
    struct texts allow, block;    /* --allow, --block */
    LIST(const char *) clang;     /* what follows -- */
    const char *abi_check;        /* --abi-check: "error", "warn" or "off"; NULL: error */
    const char *libclang;         /* a library to load instead of the newest one found */
    struct map packages;          /* language name -> package name (const char *) */
};

struct run;

/* A run over OPTIONS, which must outlive it, with everything in ARENA. */
struct run *run_create(struct arena *arena, const struct run_options *options);

/* What the run has to say; never NULL. */
struct diagnostics *run_diagnostics(struct run *run);

/* The stages. NULL or false after an error. What is returned lives as long as the arena. */
const struct model *run_model(struct run *run);
const struct plan *run_plan(struct run *run);
const struct view *run_view(struct run *run, const char *language);
bool run_output(struct run *run, struct output *out); /* OUT says what to do, and gets what came of it */

/* What a snapshot holds: the model with every fact that is known of it, for all targets. An input that is a snapshot is
 * read as it is, without a parser. NULL after an error. */
const struct model *run_interface(struct run *run);

/* A stage as JSON text: "read", "facts" (a spec), "plan" or "view:LANG". NULL after an error; an unknown stage is one.
 */
const char *run_inspect(struct run *run, const char *stage);

/* Figures for the summary, valid after run_output(). */
struct run_summary {
    const char *library;
    size_t functions, raw_functions, safe_functions, types, constants, missing, refused, questions;
};
struct run_summary run_summary(struct run *run);

#endif
