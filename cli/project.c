/* Reading and writing bridgegen.json by the table of options: the member "link.sources" is the option whose line says
 * so. */
#include "project.h"

#include "base/json.h"
#include "base/suggest.h"

#include <errno.h>
#include <string.h>

/* A reading of the file. */
struct reading {
    struct options *options;
    struct diagnostics *diagnostics;
    bool failed;
};

__attribute__((format(printf, 4, 5))) static struct diagnostic *complain(struct reading *reading, const char *word,
                                                                         struct place place, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = text_format_list(reading->options->arena, format, arguments);
    va_end(arguments);
    reading->failed = true;
    return diagnostic_report(reading->diagnostics, DIAGNOSTIC_ERROR, word, place, "%s", message);
}

/* The line of the table for "link.sources", or NULL. */
static const struct option *option_of_member(const char *member)
{
    for (size_t i = 0; i < option_count; i++)
        if (text_equal(option_table[i].member, member))
            return &option_table[i];
    return NULL;
}

/* Whether members of the table begin with "NAME.". */
static bool is_group(struct arena *arena, const char *name)
{
    const char *prefix = text_format(arena, "%s.", name);
    for (size_t i = 0; i < option_count; i++)
        if (text_starts_with(option_table[i].member, prefix))
            return true;
    return false;
}

/* The members that may stand beside one, without the group's name in front: "sources" of "link.sources". */
static struct suggestions members_beside(struct arena *arena, const char *prefix)
{
    struct suggestions suggestions = {.arena = arena};
    for (size_t i = 0; i < option_count; i++) {
        const char *member = option_table[i].member;
        if (!text_starts_with(member, prefix))
            continue;
        const char *rest = member + strlen(prefix);
        suggest_add(&suggestions, arena_copy(arena, rest, strcspn(rest, ".")));
    }
    return suggestions;
}

/* Reports a value that is not what it should be, and passes on whether it was. */
static bool expect(struct reading *reading, const struct json *value, bool is_good, const char *expected)
{
    if (!is_good)
        complain(reading, "project-type", value->place, "expected %s, found %s", expected, json_kind_name(value->kind));
    return is_good;
}

/* No member has a use for an empty string. */
static bool expect_text(struct reading *reading, const struct json *value)
{
    if (!expect(reading, value, value->kind == JSON_STRING, "a string"))
        return false;
    if (*value->text == '\0')
        complain(reading, "project-value", value->place, "this must not be empty");
    return *value->text != '\0';
}

static void read_text(struct reading *reading, const struct option *option, const struct json *value)
{
    if (!expect_text(reading, value))
        return;
    if (option_allows(option, value->text))
        option_set(reading->options, option, value->text);
    else
        complain(reading, "project-value", value->place, "expected \"%s\", found \"%s\"", option->value, value->text);
}

/* An array of strings; one input may stand alone. */
static void read_items(struct reading *reading, const struct option *option, const struct json *value)
{
    if (option->kind == OPTION_INPUT && value->kind == JSON_STRING) {
        if (expect_text(reading, value))
            option_set(reading->options, option, value->text);
        return;
    }
    const char *expected = option->kind == OPTION_INPUT ? "a string or an array of strings" : "an array of strings";
    if (!expect(reading, value, value->kind == JSON_ARRAY, expected))
        return;
    for (const struct json *item = value->first; item != NULL; item = item->next)
        if (expect_text(reading, item))
            option_set(reading->options, option, item->text);
}

/* Reports a name that no language of this build has, with the nearest or with all there are. */
static bool check_language(struct diagnostics *diagnostics, struct place place, const char *name)
{
    if (language_find(name) != NULL)
        return true;
    struct suggestions suggestions = {.arena = diagnostics->arena};
    struct text all = text_create(diagnostics->arena);
    for (size_t i = 0; languages[i] != NULL; i++) {
        suggest_add(&suggestions, languages[i]->name);
        text_append_format(&all, "%s%s", i > 0 ? ", " : "there are ", languages[i]->name);
    }
    const char *nearest = suggest_nearest(&suggestions, name);
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "unknown-language", place, "there is no language '%s'", name)
        ->advice = nearest != NULL ? nearest : all.data;
    return false;
}

/* An object from language to package; pairs of the command line stay. */
static void read_pairs(struct reading *reading, const struct option *option, const struct json *value)
{
    if (!expect(reading, value, value->kind == JSON_OBJECT, "an object"))
        return;
    for (const struct json *pair = value->first; pair != NULL; pair = pair->next) {
        if (!check_language(reading->diagnostics, pair->name_place, pair->name))
            reading->failed = true;
        else if (expect_text(reading, pair) &&
                 map_get(option_pairs(reading->options, option), pair->name) == NULL)
            option_set_pair(reading->options, option, pair->name, pair->text);
    }
}

static void read_value(struct reading *reading, const struct option *option, const struct json *value)
{
    if (option->kind == OPTION_TEXT)
        read_text(reading, option, value);
    else if (option->kind == OPTION_PAIRS)
        read_pairs(reading, option, value);
    else
        read_items(reading, option, value);
}

/* What the command line said is read all the same, into options that nobody looks at: an error is one there, too. */
static void read_option(struct reading *reading, const struct option *option, const struct json *value)
{
    struct options ignored = {.arena = reading->options->arena};
    struct reading aside = {.options = &ignored, .diagnostics = reading->diagnostics};
    bool is_settled = option->kind != OPTION_PAIRS && option_is_given(reading->options, option);
    read_value(is_settled ? &aside : reading, option, value);
    reading->failed |= aside.failed;
    if (option->kind != OPTION_WORDS || value->kind != JSON_ARRAY)
        return;
    for (const struct json *item = value->first; item != NULL; item = item->next)
        if (item->kind == JSON_STRING && !check_language(reading->diagnostics, item->place, item->text))
            reading->failed = true;
}

/* The members of an object whose names in the table begin with PREFIX ("" or "link."). */
static void read_members(struct reading *reading, const struct json *object, const char *prefix)
{
    struct arena *arena = reading->options->arena;
    for (const struct json *member = object->first; member != NULL; member = member->next) {
        const char *name = text_format(arena, "%s%s", prefix, member->name);
        bool is_dotted = strchr(member->name, '.') != NULL; /* "link.sources" is no member, but {"link": {"sources"}} */
        const struct option *option = is_dotted ? NULL : option_of_member(name);
        if (option != NULL) {
            read_option(reading, option, member);
        } else if (is_group(arena, name)) {
            if (expect(reading, member, member->kind == JSON_OBJECT, "an object"))
                read_members(reading, member, text_format(arena, "%s.", name));
        } else {
            struct suggestions beside = members_beside(arena, prefix);
            complain(reading, "unknown-member", member->name_place, "there is no member \"%s\" here", member->name)
                ->advice = suggest_nearest(&beside, member->name);
        }
    }
}

bool project_read_source(struct options *options, const struct source *source, struct diagnostics *diagnostics)
{
    struct reading reading = {.options = options, .diagnostics = diagnostics};
    const struct json *document = json_read(options->arena, source, diagnostics);
    if (document == NULL)
        return false;
    if (expect(&reading, document, document->kind == JSON_OBJECT, "an object"))
        read_members(&reading, document, "");
    return !reading.failed;
}

bool project_read(struct options *options, struct diagnostics *diagnostics)
{
    const struct source *source = source_read(options->arena, PROJECT_FILE);
    if (source != NULL)
        return project_read_source(options, source, diagnostics);
    if (errno == ENOENT)
        return true;
    struct place place = {.file = PROJECT_FILE};
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "unreadable", place, "cannot be read: %s", strerror(errno));
    return false;
}

bool project_check_languages(const struct options *options, struct diagnostics *diagnostics)
{
    const struct place nowhere = {0};
    bool is_good = true;
    for (size_t i = 0; i < options->run.languages.count; i++)
        is_good &= check_language(diagnostics, nowhere, options->run.languages.items[i]);
    for (size_t i = 0; i < options->run.packages.count; i++)
        is_good &= check_language(diagnostics, nowhere, options->run.packages.entries[i].key);
    return is_good;
}

static void write_pairs(struct arena *arena, struct json *parent, const char *name, const struct map *pairs)
{
    struct json *object = json_add_object(arena, parent, name);
    for (size_t i = 0; i < pairs->count; i++)
        json_add_text(arena, object, pairs->entries[i].key, pairs->entries[i].value);
}

static void write_option(struct json *parent, const char *name, const struct options *options,
                         const struct option *option)
{
    struct arena *arena = options->arena;
    if (option->kind == OPTION_TEXT)
        json_add_text(arena, parent, name, option_text(options, option));
    else if (option->kind == OPTION_PAIRS)
        write_pairs(arena, parent, name, option_pairs(options, option));
    else if (option->kind == OPTION_INPUT && option_items(options, option).count == 1)
        json_add_text(arena, parent, name, option_items(options, option).items[0]);
    else
        json_add_texts(arena, parent, name, option_items(options, option).items, option_items(options, option).count);
}

/* The object that holds the member "link.sources", which is made when first needed; OUT is the name in it, "sources".
 */
static struct json *parent_of(const char **out, struct arena *arena, struct json *document, const char *member)
{
    const char *point = strchr(member, '.');
    *out = point != NULL ? point + 1 : member;
    if (point == NULL)
        return document;
    const char *group = arena_copy(arena, member, (size_t)(point - member));
    struct json *known = (struct json *)json_member(document, group);
    return known != NULL ? known : json_add_object(arena, document, group);
}

const char *project_text(struct arena *arena, const struct options *options)
{
    struct json *document = json_create(arena, JSON_OBJECT);
    for (size_t i = 0; i < option_count; i++) {
        const struct option *option = &option_table[i];
        if (option->member == NULL || !option_is_given(options, option))
            continue;
        const char *name;
        struct json *parent = parent_of(&name, arena, document, option->member);
        write_option(parent, name, options, option);
    }
    struct text text = text_create(arena);
    json_write(&text, document);
    return text.data;
}
