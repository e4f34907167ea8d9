/* Reading a command line by the table. Everything is read first, whatever the command; what the command does not know
 * is found afterwards, so that options may stand before the command's name. */
#include "options.h"

#include "base/suggest.h"

#include <string.h>

/* Sets of commands, for the table: each alone, those that read an input, and those of them that write packages or say
 * in bridgegen.json how. */
enum {
#define COMMAND(name, constant, arguments, summary) constant = 1u << COMMAND_##constant,
#include "commands.def"
#undef COMMAND
    WRITING = GENERATE | CHECK | INIT,
    READING = WRITING | INSPECT | SNAPSHOT | DIFF,
    PARSING = READING | CALL,
    NAMING = READING | SYMBOLS, /* take files as arguments */
    TELLING = NAMING | CALL,
    ALL = ~0u >> 1
};

const struct command_line command_lines[COMMAND_COUNT] = {
#define COMMAND(name, constant, arguments, summary) {#name, arguments, summary},
#include "commands.def"
#undef COMMAND
};

const struct option option_table[] = {
#define OPTION(letter, name, kind, field, value, member, commands, help)                                               \
 {letter, name, OPTION_##kind, offsetof(struct options, field), value, member, commands, help},
#include "options.def"
#undef OPTION
};
const size_t option_count = sizeof option_table / sizeof *option_table;

/* An option that was met, and what it was given. */
struct given {
    const struct option *option; /* of several lines of one name, any */
    const char *value;
};

/* A walk over the arguments. */
struct reading {
    struct options *out;
    struct diagnostics *diagnostics;
    char **arguments;
    int count, at;
    LIST(struct given) given;
    LIST(const char *) positional;
};

static const struct place nowhere;

/* A diagnostic about the command line has no place: the words themselves are quoted. */
static struct diagnostic *complain(struct reading *reading, const char *word, const char *message)
{
    return diagnostic_report(reading->diagnostics, DIAGNOSTIC_ERROR, word, nowhere, "%s", message);
}

/* The field of struct options that an option fills; what type it has follows from the option's kind. */
static void *field_of(const struct options *options, const struct option *option)
{
    return (char *)options + option->field;
}

struct texts option_items(const struct options *options, const struct option *option)
{
    struct texts items;
    memcpy(&items, field_of(options, option), sizeof items); /* every LIST(const char *) has this shape */
    return items;
}

const char *option_text(const struct options *options, const struct option *option)
{
    return *(const char **)field_of(options, option);
}

const struct map *option_pairs(const struct options *options, const struct option *option)
{
    return field_of(options, option);
}

bool option_is_given(const struct options *options, const struct option *option)
{
    switch (option->kind) {
    case OPTION_SWITCH: return *(bool *)field_of(options, option);
    case OPTION_TEXT: return option_text(options, option) != NULL;
    case OPTION_PAIRS: return option_pairs(options, option)->count > 0;
    default: return option_items(options, option).count > 0;
    }
}

static void add_item(struct options *options, const struct option *option, const char *value)
{
    struct texts items = option_items(options, option);
    *list_add(options->arena, &items) = value;
    memcpy(field_of(options, option), &items, sizeof items);
}

static bool has_item(const struct options *options, const struct option *option, const char *value)
{
    struct texts items = option_items(options, option);
    for (size_t i = 0; i < items.count; i++)
        if (text_equal(items.items[i], value))
            return true;
    return false;
}

void option_set(struct options *options, const struct option *option, const char *value)
{
    if (option->kind == OPTION_SWITCH)
        *(bool *)field_of(options, option) = true;
    else if (option->kind == OPTION_TEXT)
        *(const char **)field_of(options, option) = value;
    else if (option->kind != OPTION_WORDS || !has_item(options, option, value))
        add_item(options, option, value);
}

void option_set_pair(struct options *options, const struct option *option, const char *key, const char *value)
{
    map_set(options->arena, field_of(options, option), key, (void *)value);
}

const char *option_spelling(struct arena *arena, const struct option *option)
{
    return option->name != NULL ? text_format(arena, "--%s", option->name) : text_format(arena, "-%c", option->letter);
}

/* Whether VALUE is one of the words of "text|json|github". A value without '|' allows itself alone if it is in lower
 * case ("refused"), and anything if it is a name for what is meant ("FOLDER"). */
bool option_allows(const struct option *option, const char *value)
{
    if (option->kind != OPTION_TEXT || option->value[0] < 'a')
        return true;
    size_t length = strcspn(value, "|");
    if (value[length] == '|')
        return false;
    for (const char *word = option->value; word != NULL; word = strchr(word, '|')) {
        word += *word == '|';
        if (strncmp(word, value, length) == 0 && length > 0 && (word[length] == '|' || word[length] == '\0'))
            return true;
    }
    return false;
}

/* The items of "a,b"; empty ones are passed over, so that a list may end with a comma. False if there is none. */
static bool set_words(struct options *options, const struct option *option, const char *value)
{
    bool has_any = false;
    while (*value != '\0') {
        size_t length = strcspn(value, ",");
        if (length > 0)
            option_set(options, option, arena_copy(options->arena, value, length));
        has_any |= length > 0;
        value += length + (value[length] == ',');
    }
    return has_any;
}

/* "rust=name"; false if it is none. */
static bool set_pair(struct options *options, const struct option *option, const char *value)
{
    const char *equals = strchr(value, '=');
    if (equals == NULL || equals == value || equals[1] == '\0')
        return false;
    option_set_pair(options, option, arena_copy(options->arena, value, (size_t)(equals - value)), equals + 1);
    return true;
}

static bool reject_value(struct reading *reading, const struct option *option, const char *value)
{
    struct arena *arena = reading->out->arena;
    complain(reading, "option-value",
             text_format(arena, "%s takes %s, not '%s'", option_spelling(arena, option), option->value, value));
    return false;
}

/* Takes an option's value into its field; false after an error. Which words a text may be depends on the command. */
static bool accept_value(struct reading *reading, const struct option *option, const char *value)
{
    struct options *options = reading->out;
    if (option->kind == OPTION_WORDS && !set_words(options, option, value))
        return reject_value(reading, option, value);
    if (option->kind == OPTION_PAIRS && !set_pair(options, option, value))
        return reject_value(reading, option, value);
    if (option->kind != OPTION_WORDS && option->kind != OPTION_PAIRS)
        option_set(options, option, value);
    return true;
}

/* An option was found; ATTACHED is the value in the same argument, or NULL. */
static bool accept_option(struct reading *reading, const struct option *option, const char *attached)
{
    struct arena *arena = reading->out->arena;
    const char *spelling = option_spelling(arena, option);
    struct given *given = list_add(arena, &reading->given);
    given->option = option;
    if (option->kind == OPTION_SWITCH) {
        if (attached != NULL)
            return complain(reading, "option-value", text_format(arena, "%s takes no value", spelling)), false;
        option_set(reading->out, option, NULL);
        return true;
    }
    if (attached == NULL && reading->at + 1 < reading->count)
        attached = reading->arguments[++reading->at];
    if (attached == NULL || *attached == '\0')
        return complain(reading, "option-value", text_format(arena, "%s needs a value: %s", spelling, option->value)),
               false;
    given->value = attached;
    return accept_value(reading, option, attached);
}

/* LENGTH cuts off what follows an equals sign. */
static bool reject_unknown(struct reading *reading, const char *argument, size_t length)
{
    struct arena *arena = reading->out->arena;
    const char *wrong = arena_copy(arena, argument, length);
    struct suggestions suggestions = {.arena = arena};
    for (size_t i = 0; i < option_count; i++)
        if (option_table[i].name != NULL || option_table[i].letter != 0)
            suggest_add(&suggestions, option_spelling(arena, &option_table[i]));
    const char *nearest = suggest_nearest(&suggestions, wrong);
    complain(reading, "unknown-option", text_format(arena, "unknown option '%s'", wrong))->advice =
        nearest != NULL ? nearest : "'bridgegen help' lists the options";
    return false;
}

/* --name, --name=value */
static bool read_long(struct reading *reading, const char *argument)
{
    size_t length = strcspn(argument, "=");
    const char *attached = argument[length] == '=' ? argument + length + 1 : NULL;
    for (size_t i = 0; i < option_count; i++) {
        const char *name = option_table[i].name;
        if (name != NULL && strlen(name) == length - 2 && strncmp(argument + 2, name, length - 2) == 0)
            return accept_option(reading, &option_table[i], attached);
    }
    return reject_unknown(reading, argument, length);
}

/* -o FOLDER, -oFOLDER; and -std=c99, which compilers spell so. */
static bool read_short(struct reading *reading, const char *argument)
{
    if (text_starts_with(argument, "-std="))
        return read_long(reading, text_format(reading->out->arena, "-%s", argument));
    for (size_t i = 0; i < option_count; i++)
        if (option_table[i].letter == argument[1])
            return accept_option(reading, &option_table[i], argument[2] != '\0' ? argument + 2 : NULL);
    return reject_unknown(reading, argument, strlen(argument));
}

/* The one line of the table that has a kind of its own: INPUT or REST. */
static const struct option *option_of_kind(enum option_kind kind)
{
    size_t i = 0;
    while (option_table[i].kind != kind)
        i++;
    return &option_table[i];
}

/* Everything after "--". */
static void read_rest(struct reading *reading)
{
    const struct option *rest = option_of_kind(OPTION_REST);
    while (++reading->at < reading->count)
        option_set(reading->out, rest, reading->arguments[reading->at]);
}

/* "-1.5" is a number: no option has a digit for a letter. A lone "-" is an argument. */
static bool is_short_option(const char *argument)
{
    return argument[0] == '-' && argument[1] != '\0' && argument[1] != '.' && (argument[1] < '0' || argument[1] > '9');
}

/* Goes on after a mistake: people want to hear of all of them at once. */
static bool read_arguments(struct reading *reading)
{
    bool is_good = true;
    for (; reading->at < reading->count; reading->at++) {
        const char *argument = reading->arguments[reading->at];
        if (strcmp(argument, "--") == 0)
            read_rest(reading);
        else if (text_starts_with(argument, "--"))
            is_good &= read_long(reading, argument);
        else if (is_short_option(argument))
            is_good &= read_short(reading, argument);
        else
            *list_add(reading->out->arena, &reading->positional) = argument;
    }
    return is_good;
}

/* COMMAND_COUNT if there is none of that name. */
static enum command find_command(const char *name)
{
    enum command command = 0;
    while (command < COMMAND_COUNT && !text_equal(command_lines[command].name, name))
        command++;
    return command;
}

/* A first argument that is no command and looks like no file either. */
static bool reject_command(struct reading *reading, const char *name)
{
    struct arena *arena = reading->out->arena;
    struct suggestions suggestions = {.arena = arena};
    for (enum command command = 0; command < COMMAND_COUNT; command++)
        suggest_add(&suggestions, command_lines[command].name);
    const char *nearest = suggest_nearest(&suggestions, name);
    complain(reading, "unknown-command", text_format(arena, "'%s' is neither a command nor a header nor a spec", name))
        ->advice = nearest != NULL ? nearest : "'bridgegen help' lists the commands";
    return false;
}

/* Finds the command: it is named by the first positional argument, or is the default one. */
static bool settle_command(struct reading *reading)
{
    struct options *out = reading->out;
    out->command = COMMAND_GENERATE;
    if (reading->positional.count == 0)
        return true;
    const char *first = reading->positional.items[0];
    /* What has a dot or a slash in it is meant as a file, however near to a command it may be. */
    enum command command = find_command(first);
    if (command == COMMAND_COUNT)
        return strpbrk(first, "./") != NULL || reject_command(reading, first);
    out->command = command;
    out->topic = command != COMMAND_HELP || out->help ? first : NULL;
    reading->positional.items++;
    reading->positional.count--;
    return true;
}

/* Gives the other positional arguments to the command. */
static bool settle_arguments(struct reading *reading)
{
    struct options *out = reading->out;
    for (size_t i = 0; i < reading->positional.count; i++) {
        const char *argument = reading->positional.items[i];
        if ((1u << out->command & NAMING) != 0) {
            option_set(out, option_of_kind(OPTION_INPUT), argument);
        } else if (out->command == COMMAND_CALL) {
            *list_add(out->arena, &out->words) = argument;
        } else if (out->command == COMMAND_HELP && i == 0) {
            out->topic = argument;
        } else {
            const char *name = command_lines[out->command].name;
            complain(reading, "usage", text_format(out->arena, "'%s' does not take '%s'", name, argument));
            return false;
        }
    }
    return true;
}

/* The commands that know the option of this name, by any of its lines. */
static unsigned commands_of(const struct option *option)
{
    unsigned commands = option->commands;
    for (size_t i = 0; i < option_count; i++)
        if (option->name != NULL && text_equal(option_table[i].name, option->name))
            commands |= option_table[i].commands;
    return commands;
}

/* "'inspect'" or "'generate', 'check' and 'init'". */
static const char *command_names(struct arena *arena, unsigned left)
{
    struct text text = text_create(arena);
    for (enum command command = 0; command < COMMAND_COUNT; command++) {
        if ((left & 1u << command) == 0)
            continue;
        left &= ~(1u << command);
        text_append(&text, text.length == 0 ? "" : left == 0 ? " and " : ", ");
        text_append_format(&text, "'%s'", command_lines[command].name);
    }
    return text.data;
}

/* The line of an option that is about a command. */
static const struct option *line_for(const struct option *option, enum command command)
{
    const struct option *line = option_table;
    while (!text_equal(line->name, option->name) || (line->commands & 1u << command) == 0)
        line++;
    return line;
}

/* Whether the command knows an option, and its value; only now is it certain which command it is. */
static bool check_option(struct reading *reading, const struct given *given)
{
    struct options *out = reading->out;
    const struct option *option = given->option;
    unsigned commands = commands_of(option);
    if ((commands & 1u << out->command) == 0) {
        const char *name = command_lines[out->command].name;
        const char *spelling = option_spelling(out->arena, option);
        complain(reading, "misplaced-option", text_format(out->arena, "'%s' has no option %s", name, spelling))
            ->advice = text_format(out->arena, "it belongs to %s", command_names(out->arena, commands));
        return false;
    }
    if (option->name != NULL)
        option = line_for(option, out->command);
    return given->value == NULL || option_allows(option, given->value) || reject_value(reading, option, given->value);
}

static bool check_given(struct reading *reading)
{
    bool is_good = true;
    for (size_t i = 0; i < reading->given.count; i++)
        is_good &= check_option(reading, &reading->given.items[i]);
    return is_good;
}

bool options_read(struct options *out, struct arena *arena, int count, char **arguments,
                  struct diagnostics *diagnostics)
{
    *out = (struct options){.arena = arena};
    struct reading reading = {.out = out, .diagnostics = diagnostics, .arguments = arguments, .count = count, .at = 1};
    bool is_good = read_arguments(&reading);
    return settle_command(&reading) && settle_arguments(&reading) && check_given(&reading) && is_good;
}
