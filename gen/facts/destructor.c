/* `vkQueueEndDebugUtilsLabelEXT(VkQueue)` ends a label, not a queue: besides the library's prefix and the verb, each
 * word of the name must be one of the type's names. */
#include "destructor.h"

#include "../base/text.h"
#include "../base/words.h"
#include "../emit/name.h"
#include "../model/shape.h"
#include "../model/type.h"

#include <ctype.h>
#include <string.h>

/* Of a record that several functions free. */
static const struct declaration several;

/* Words that say that an object ends. */
static struct words verbs = WORDS("free", "close", "destroy", "finalize", "unref", "release", "dispose", "delete",
                                  "end");

/* A name's words: "_git_repository_". */
static const char *words_of(struct arena *arena, const char *name)
{
    return text_format(arena, "_%s_", name_styled(arena, NAME_SNAKE, name + strspn(name, "_")));
}

/* The words of all names that the object of a parameter has: its record's, those of typedefs on the way to it. */
static const char *words_of_type(struct arena *arena, const struct type *type, const struct declaration *record)
{
    struct text out = text_create(arena);
    text_append(&out, words_of(arena, shape_raw_name(record)));
    while (type->kind == TYPE_TYPEDEF || type->kind == TYPE_POINTER) {
        if (type->kind == TYPE_TYPEDEF && type->declaration->name)
            text_append(&out, words_of(arena, type->declaration->name));
        type = type->kind == TYPE_TYPEDEF ? type->declaration->type : type->of;
    }
    return out.data;
}

/* Whether SHORT is a way to write LONG: "ctx" is "context", "doc" is "document". */
static bool abbreviates(const char *shorter, const char *longer)
{
    if (strlen(shorter) < 2 || *shorter != *longer)
        return false;
    for (; *longer && *longer != '_'; longer++)
        shorter += *shorter == *longer;
    return *shorter == '\0';
}

/* Whether TEXT begins with WORD, wherever its own words are parted: "i_conv_" does with "iconv". */
static bool begins_with(const char *text, const char *word)
{
    for (; *word && *text; text++) {
        if (*text == *word)
            word++;
        else if (*text != '_')
            return false;
    }
    return *word == '\0';
}

/* Whether a word is a version, or one of a type's names. */
static bool is_about(const char *word, const char *type_words)
{
    if (*word == 'v' && isdigit((unsigned char)word[1]))
        return true;
    for (const char *at = type_words; *at; at++)
        if (begins_with(at, word) || (*at == '_' && abbreviates(word, at + 1)))
            return true;
    return false;
}

/* Whether a function's name says that it ends an object whose type has these words: `cursor_end` does; what has `end`
 * before other words, as `vkEndCommandBuffer`, ends some work on it. */
static bool says_so(struct arena *arena, const char *name, const char *type_words)
{
    bool has_verb = false;
    char *word = name_styled(arena, NAME_SNAKE, name);
    for (char *next; word; word = next) {
        next = strchr(word, '_');
        if (next)
            *next++ = '\0';
        bool is_end = text_equal(word, "end");
        if (words_have(&verbs, word) && (!is_end || !next))
            has_verb = true;
        else if (*word && !is_about(word, type_words))
            return false;
    }
    return has_verb;
}

/* Cheap, and false for most: whether some verb stands in a name at all. */
static bool may_say_so(const char *name)
{
    static const char *const parts[] = {"free",   "lose",  "estroy", "inal", "nref", "elease",
                                        "ispose", "elete", "end",    "Free", "End"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strstr(name, parts[i]))
            return true;
    return false;
}

struct pointer_map destructors_find(struct arena *arena, const struct model *model)
{
    struct pointer_map found = {0};
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct declaration *function = model->declarations.items[i];
        if (function->kind != DECLARATION_FUNCTION || !function->is_own || function->refusal.reason ||
            function->type->parameter_count != 1 || !may_say_so(function->name))
            continue;
        const struct type *type = function->type->parameters[0];
        const struct declaration *record = shape_record_behind(type);
        if (!record)
            continue;
        const char *name =
            name_without_prefix(function->name, model->library.prefixes.items, model->library.prefixes.count);
        if (says_so(arena, name, words_of_type(arena, type, record)))
            pointer_map_set(arena, &found, record,
                            pointer_map_get(&found, record) ? (void *)&several : (void *)function);
    }
    return found;
}

const struct declaration *destructor_of(const struct pointer_map *destructors, const struct declaration *record)
{
    const struct declaration *found = pointer_map_get(destructors, record);
    return found == &several ? NULL : found;
}
