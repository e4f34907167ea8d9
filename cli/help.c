/* bridgegen help: every page is a template of cli/pages, shown the tables of commands and options. */
#include "session.h"

#include "base/suggest.h"
#include "emit/template.h"

#include <stdio.h>
#include <string.h>

extern const struct template_folder pages_templates;

static const struct place nowhere;

/* The words that an option takes, "text|json|github", as a list; empty where it takes anything. */
static struct view *words_view(struct arena *arena, const struct option *option)
{
    struct view *words = view_list(arena);
    const char *at = option->value != NULL && option->value[0] >= 'a' ? option->value : "";
    while (*at != '\0') {
        size_t length = strcspn(at, "|");
        view_add(arena, words, view_text(arena, arena_copy(arena, at, length)));
        at += length + (at[length] == '|');
    }
    return words;
}

/* Whether completion offers files for an option's value. */
static bool takes_file(const struct option *option)
{
    return text_equal(option->value, "FILE") || text_equal(option->value, "FOLDER");
}

/* "-o, --output FOLDER", as a column of help. */
static const char *form_of(struct arena *arena, const struct option *option)
{
    struct text form = text_create(arena);
    if (option->letter != 0)
        text_append_format(&form, "-%c%s", option->letter, option->name != NULL ? ", " : "");
    else
        text_append(&form, "    ");
    if (option->name != NULL)
        text_append_format(&form, "--%s", option->name);
    if (option->value != NULL)
        text_append_format(&form, " %s", option->value);
    return form.data;
}

/* What a page sees of an option. `takes_any`: it has a value about which nothing is known. */
static struct view *option_view(struct arena *arena, const struct option *option)
{
    const char letter[] = {option->letter, '\0'};
    struct view *words = words_view(arena, option);
    struct view *view = view_map(arena);
    view_set_text(arena, view, "letter", arena_copy_text(arena, letter));
    view_set_text(arena, view, "name", option->name);
    view_set_text(arena, view, "value", option->value);
    view_set_text(arena, view, "help", option->help);
    view_set_text(arena, view, "form", text_format(arena, "%-30s", form_of(arena, option)));
    view_set_text(arena, view, "member", option->member);
    view_set(arena, view, "words", words);
    view_set_bool(arena, view, "has_words", words->items.count > 0);
    view_set_bool(arena, view, "takes_file", takes_file(option));
    view_set_bool(arena, view, "takes_any", option->value != NULL && words->items.count == 0 && !takes_file(option));
    return view;
}

/* The options that a command of COMMANDS knows. */
static struct view *options_view(struct arena *arena, unsigned commands)
{
    struct view *list = view_list(arena);
    for (size_t i = 0; i < option_count; i++) {
        const struct option *option = &option_table[i];
        if ((option->name != NULL || option->letter != 0) && (option->commands & commands) != 0)
            view_add(arena, list, option_view(arena, option));
    }
    return list;
}

/* What a page sees of a command; the page about one command sees nothing else. PAGES may say more of it than its
 * tables do: in a cell of its name. */
static struct view *command_view(struct arena *arena, const struct template_set *pages, enum command command)
{
    const struct command_line *line = &command_lines[command];
    struct view *view = view_map(arena);
    view_set_text(arena, view, "name", line->name);
    view_set_text(arena, view, "cell", line->name);
    view_set_bool(arena, view, "has_notes", template_find_cell(pages, line->name) != NULL);
    view_set_text(arena, view, "column", text_format(arena, "%-9s", line->name));
    view_set_text(arena, view, "arguments", line->arguments);
    view_set_text(arena, view, "summary", line->summary);
    view_set(arena, view, "options", options_view(arena, 1u << command));
    return view;
}

static struct view *pages_view(struct arena *arena, const struct template_set *pages)
{
    struct view *commands = view_list(arena);
    for (enum command command = 0; command < COMMAND_COUNT; command++)
        view_add(arena, commands, command_view(arena, pages, command));
    struct view *view = view_map(arena);
    view_set_text(arena, view, "version", BRIDGEGEN_VERSION);
    view_set(arena, view, "commands", commands);
    view_set(arena, view, "options", options_view(arena, ~0u));
    return view;
}

/* Prints a page; a defect of the page is reported as one of the tool. */
static int print_page(struct session *session, const struct template_set *pages, const char *page,
                      const struct view *view)
{
    struct text out = text_create(session->arena);
    if (!template_render(&out, pages, page, view, &session->diagnostics))
        return session_fail(session);
    fputs(out.data, stdout);
    return STATUS_YES;
}

/* The page about one command. */
static int print_command(struct session *session, const struct template_set *pages, const char *name)
{
    struct suggestions suggestions = {.arena = session->arena};
    for (enum command command = 0; command < COMMAND_COUNT; command++) {
        if (text_equal(command_lines[command].name, name))
            return print_page(session, pages, "command.txt", command_view(session->arena, pages, command));
        suggest_add(&suggestions, command_lines[command].name);
    }
    diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "unknown-command", nowhere, "there is no command '%s'",
                      name)
        ->advice = suggest_nearest(&suggestions, name);
    return session_fail(session);
}

int command_help(struct session *session)
{
    const struct options *options = &session->options;
    const struct template_set *pages = template_set_create(session->arena, pages_templates.code);
    if (options->topic != NULL)
        return print_command(session, pages, options->topic);
    const char *page = options->man ? "bridgegen.1" : "bridgegen.txt";
    if (options->completion != NULL)
        page = text_format(session->arena, "completion.%s", options->completion);
    return print_page(session, pages, page, pages_view(session->arena, pages));
}
