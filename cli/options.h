/* What the user asked for: the command line, read by the tables commands.def and options.def.
 *
 * Does not know what a command does, and reads no file: bridgegen.json adds to the options in project.h. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "run.h"

enum command {
#define COMMAND(name, constant, arguments, summary) COMMAND_##constant,
#include "commands.def"
#undef COMMAND
    COMMAND_COUNT
};

/* A line of commands.def. */
struct command_line {
    const char *name, *arguments, *summary;
};
extern const struct command_line command_lines[COMMAND_COUNT];

enum option_kind {
    OPTION_SWITCH,
    OPTION_TEXT,
    OPTION_LIST,
    OPTION_WORDS,
    OPTION_PAIRS,
    OPTION_INPUT,
    OPTION_REST
};

/* A line of options.def. */
struct option {
    char letter;
    const char *name;
    enum option_kind kind;
    size_t field; /* offset in struct options */
    const char *value, *member;
    unsigned commands; /* a bit each: 1u << COMMAND_... */
    const char *help;
};
extern const struct option option_table[];
extern const size_t option_count;

/* Everything that can be asked for. Zeroed: nothing was. */
struct options {
    struct arena *arena;
    enum command command;
    struct run_options run;
    struct texts words; /* of call: the library, the function and its arguments */
    const char *topic;  /* what help is about: the name of a command, or NULL */
    const char *output, *snapshot, *promise, *suppressions, *witness, *old_arguments, *new_arguments, *old_library;
    const char *new_library, *against, *deny, *stage, *format, *completion, *timeout;
    struct map reports; /* name of a format -> file */
    bool force, update, fail, verbose, man, help, version;
};

/* Reads a command line (ARGUMENTS[0] is the program's name). False after reporting an error; OUT then holds what was
 * understood. Texts are those of the arguments, which must outlive OUT. */
bool options_read(struct options *out, struct arena *arena, int count, char **arguments,
                  struct diagnostics *diagnostics);

/* How an option is written: "--output", or "-l" where it has no long form. */
const char *option_spelling(struct arena *arena, const struct option *option);

/* Whether an option has a value in OPTIONS. */
bool option_is_given(const struct options *options, const struct option *option);

/* Gives an option of kind LIST, INPUT, REST one more item, and one of kind WORDS if it has no such word; one of kind
 * TEXT its value; a SWITCH is set. */
void option_set(struct options *options, const struct option *option, const char *value);

/* Sets one pair of an option of kind PAIRS. */
void option_set_pair(struct options *options, const struct option *option, const char *key, const char *value);

/* The items of an option of kind LIST, WORDS, INPUT or REST. */
struct texts option_items(const struct options *options, const struct option *option);

/* The text of an option of kind TEXT, or NULL; the pairs (of text) of one of kind PAIRS. */
const char *option_text(const struct options *options, const struct option *option);
const struct map *option_pairs(const struct options *options, const struct option *option);

/* Whether a value is allowed; where the table lists words, one of them. */
bool option_allows(const struct option *option, const char *value);

#endif
