/* bridgegen.json: what the command line would have to say each time, written down once.
 *
 *     {
 *       "input": "kv.h",
 *       "output": "bridge",
 *       "version": "1.4.0",
 *       "link": { "sources": ["kv.c"] }
 *     }
 *
 * Its members are those of options.def; each is read strictly, and only where the command line leaves it open. */
#ifndef PROJECT_H
#define PROJECT_H

#include "options.h"

#define PROJECT_FILE "bridgegen.json"

/* Fills what OPTIONS leave open from the file in the current folder, if there is one. False after reporting errors. */
bool project_read(struct options *options, struct diagnostics *diagnostics);

/* The same from a source at hand. */
bool project_read_source(struct options *options, const struct source *source, struct diagnostics *diagnostics);

/* Whether every language that OPTIONS name exists; those that do not are reported. */
bool project_check_languages(const struct options *options, struct diagnostics *diagnostics);

/* The text of a file that says what OPTIONS say. */
const char *project_text(struct arena *arena, const struct options *options);

#endif
