/* One call of the tool: what was asked for, and how it is answered. Every command works on a session and returns its
 * exit status: 0, 1 for "no" (check, --deny, --fail), 2 for trouble. */
#ifndef SESSION_H
#define SESSION_H

#include "options.h"
#include "report.h"

enum { STATUS_YES = 0, STATUS_NO = 1, STATUS_TROUBLE = 2 };

struct session {
    struct arena *arena;
    struct options options;
    bool is_partial; /* the command line names languages: what others have on disk stays */
    struct report report;
    struct diagnostics diagnostics; /* what the command line and bridgegen.json gave rise to */
};

/* The commands: commands.def, one file each. */
#define COMMAND(name, constant, arguments, summary) int command_##name(struct session *session);
#include "commands.def"
#undef COMMAND

/* Adds bridgegen.json to the options and settles what nobody said; false after telling why not. */
bool session_settle(struct session *session);

/* The same, and begins a run; NULL after telling why not. */
struct run *session_begin(struct session *session);

/* Where the files of a run go, as the options say. */
struct output session_output(const struct session *session);

/* Tells the session's diagnostics and returns STATUS_TROUBLE. */
int session_fail(struct session *session);

/* Reports trouble with a file, by its path and errno. */
void session_report_file(struct session *session, const char *path, const char *what, int error);

/* A text and the file it goes to. */
struct session_file {
    const char *path, *text, *temporary;
};

struct session_files {
    struct session_file *items;
    size_t count, capacity;
};

/* Writes the files, all or none, so that there is each old file or the new one, whatever happens. What is there and is
 * no plain file stays. False after reporting an error. */
bool session_write_files(struct session *session, struct session_files *files);

/* The same for one file. */
bool session_write_file(struct session *session, const char *path, const char *text);

/* The text "1 file" or "3 files". */
const char *session_count(struct arena *arena, size_t count, const char *what);

#endif
