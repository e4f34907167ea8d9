/* Reading a spec or a snapshot as a whole: its format, its library, its declarations, then what is said of these from
 * outside. */
#include "document.h"

#include "elsewhere.h"
#include "fact_json.h"

#include <string.h>

/* --- facts by path and error schemes --- */

/* The declaration at the start of a path, and how long its name is there: "kv_read" or "enum kv_mode". */
static struct declaration *declaration_at(const struct document *document, const char *path, size_t *length)
{
    static const char *const keywords[] = {"struct ", "union ", "enum "};
    size_t start = 0;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        if (text_starts_with(path, keywords[i]))
            start = strlen(keywords[i]);
    *length = start + strcspn(path + start, ".");
    const char *name = arena_copy(document->strict.arena, path + start, *length - start);
    struct declaration *declaration = map_get(start ? &document->tags : &document->names, name);
    return declaration || start ? declaration : map_get(&document->macros, name);
}

/* The list that facts at a path belong to, and the rest of the path. NULL if there is no such declaration, or if it is
 * only another name of a function. A callback's parameters have no list of their own. */
static struct fact_list *list_at(const struct document *document, const char *path, const char **rest)
{
    size_t length = 0;
    struct declaration *declaration = declaration_at(document, path, &length);
    if (!declaration || declaration->alias_of)
        return NULL;
    *rest = path[length] ? path + length + 1 : "";
    for (size_t i = 0; declaration->kind != DECLARATION_TYPEDEF && i < declaration->members.count; i++) {
        struct member *member = &declaration->members.items[i];
        size_t name_length = member->name ? strlen(member->name) : 0;
        if (!name_length || strncmp(*rest, member->name, name_length) != 0)
            continue;
        if ((*rest)[name_length] && (*rest)[name_length] != '.')
            continue;
        *rest += name_length + ((*rest)[name_length] == '.');
        return &member->facts;
    }
    return &declaration->facts;
}

static void read_facts_at(struct document *document, const struct json *value)
{
    struct strict *strict = &document->strict;
    const char *rest = "";
    struct fact_list *list = list_at(document, value->name, &rest);
    if (!list || (*rest && !fact_json_is_path(rest))) {
        strict_fail(strict, "document-name", value->name_place, "no declaration here has the path \"%s\"", value->name);
        return;
    }
    size_t first = list->count;
    if (!strict_expect(strict, value, JSON_OBJECT) ||
        !fact_json_read(list, strict->arena, value, strict->diagnostics)) {
        strict->failed = true;
        return;
    }
    for (size_t i = first; i < list->count; i++) {
        struct fact *fact = &list->items[i];
        fact->origin = document->is_snapshot ? FACT_INFERRED : FACT_SPEC;
        if (*rest)
            fact->path = text_format(strict->arena, "%s%s%s", rest, *fact->path ? "." : "", fact->path);
    }
}

static void add_fact(struct document *document, struct declaration *declaration, const char *facet,
                     const struct json *value)
{
    struct json object = {.kind = JSON_OBJECT};
    struct json member = *value;
    member.name = facet;
    member.next = NULL;
    object.first = &member;
    struct strict *strict = &document->strict;
    if (!fact_json_read(&declaration->facts, strict->arena, &object, strict->diagnostics))
        strict->failed = true;
}

/* "errors": { "kv": { "scheme": "status", "type": "enum kv_status", "ok": ["KV_OK"], "message": "kv_message" } } says
 * what the facts errors, ok and message of the enum say. */
static void read_scheme(struct document *document, const struct json *scheme)
{
    static const char *const names[] = {"scheme", "type", "ok", "message", NULL};
    struct strict *strict = &document->strict;
    if (!strict_check(strict, scheme, "an error scheme", names))
        return;
    const char *kind = strict_text(strict, scheme, "scheme", true);
    const char *type = strict_text(strict, scheme, "type", true);
    if (!kind || !type)
        return;
    size_t length = 0;
    struct declaration *declaration = declaration_at(document, type, &length);
    if (!text_equal(kind, "status")) {
        strict_fail(strict, "document-value", json_member(scheme, "scheme")->place, "there is no error scheme \"%s\"",
                    kind);
        strict_advise(strict, "it is status");
    } else if (!declaration || type[length]) {
        strict_fail(strict, "document-name", json_member(scheme, "type")->place, "no enum here is \"%s\"", type);
    } else {
        struct json name = {
            .kind = JSON_STRING, .text = scheme->name, .place = scheme->name_place, .name_place = scheme->name_place};
        add_fact(document, declaration, "errors", &name);
        if (json_member(scheme, "ok"))
            add_fact(document, declaration, "ok", json_member(scheme, "ok"));
        if (json_member(scheme, "message"))
            add_fact(document, declaration, "message", json_member(scheme, "message"));
    }
}

static void read_each(struct document *document, const struct json *root, const char *name,
                      void (*read)(struct document *document, const struct json *value))
{
    const struct json *object = strict_member(&document->strict, root, name, JSON_OBJECT, false);
    for (const struct json *value = object ? object->first : NULL; value; value = value->next)
        read(document, value);
}

/* --- the library and the whole --- */

/* A list of texts as an output: every LIST is a type of its own. */
#define OUT(list) &(list).items, &(list).count, &(list).capacity

/* Fills a list with the strings of an array member. They end up in build files and on command lines, so nothing but
 * printable characters passes. */
static void read_texts(struct document *document, const char ***items, size_t *count, size_t *capacity,
                       const struct json *object, const char *name)
{
    struct strict *strict = &document->strict;
    const struct json *array = strict_member(strict, object, name, JSON_ARRAY, false);
    LIST(const char *) texts = {0};
    for (const struct json *item = array ? array->first : NULL; item; item = item->next) {
        if (!strict_expect(strict, item, JSON_STRING))
            return;
        if (strict_is_line(item->text))
            *list_add(strict->arena, &texts) = item->text;
        else
            strict_fail(strict, "document-value", item->place, "this must be text of one line and not empty");
    }
    *items = texts.items;
    *count = texts.count;
    *capacity = texts.capacity;
}

static void read_link(struct document *document, struct link *out, const struct json *library)
{
    static const char *const names[] = {"libraries", "library_dirs", "pkg_config", "sources",
                                        "include",   "defines",      NULL};
    struct strict *strict = &document->strict;
    const struct json *link = strict_member(strict, library, "link", JSON_OBJECT, false);
    if (!link || !strict_check(strict, link, "link", names))
        return;
    read_texts(document, OUT(out->libraries), link, "libraries");
    read_texts(document, OUT(out->library_dirs), link, "library_dirs");
    read_texts(document, OUT(out->sources), link, "sources");
    read_texts(document, OUT(out->include_dirs), link, "include");
    read_texts(document, OUT(out->defines), link, "defines");
    out->pkg_config = strict_text(strict, link, "pkg_config", false);
}

/* A header is a path that can stand between the brackets of #include; that it is a line of text is checked before. */
static void check_headers(struct document *document, const struct json *library, const char *name)
{
    const struct json *array = json_member(library, name);
    for (const struct json *item = array && array->kind == JSON_ARRAY ? array->first : NULL; item; item = item->next) {
        if (item->kind != JSON_STRING || !strict_is_line(item->text))
            continue;
        if (strpbrk(item->text, "<>\"\\") || *item->text == '/' || strstr(item->text, ".."))
            strict_fail(&document->strict, "document-value", item->place,
                        "a header is a relative path without .. and quotes");
    }
}

/* "abi": { "record": "kv_abi", "major": 1, "minor": 0 } */
static void read_abi(struct document *document, struct abi_record *out, const struct json *library)
{
    static const char *const names[] = {"record", "major", "minor", NULL};
    struct strict *strict = &document->strict;
    const struct json *abi = strict_member(strict, library, "abi", JSON_OBJECT, false);
    if (!abi || !strict_check(strict, abi, "the library's abi", names))
        return;
    out->name = strict_name(strict, abi, "record", true);
    if (strict_member(strict, abi, "major", JSON_NUMBER, true))
        strict_number(strict, &out->major, abi, "major", UINT32_MAX);
    if (strict_member(strict, abi, "minor", JSON_NUMBER, true))
        strict_number(strict, &out->minor, abi, "minor", UINT32_MAX);
}

static void read_library(struct document *document, const struct json *root)
{
    static const char *const names[] = {"name", "version", "prefixes", "headers", "includes", "link", "abi", NULL};
    struct strict *strict = &document->strict;
    const struct json *object = strict_member(strict, root, "library", JSON_OBJECT, true);
    if (!object || !strict_check(strict, object, "library", names))
        return;
    struct library *library = &document->spec->model.library;
    library->name = strict_name(strict, object, "name", true);
    library->version = strict_text(strict, object, "version", false);
    read_texts(document, OUT(library->prefixes), object, "prefixes");
    read_texts(document, OUT(library->headers), object, "headers");
    read_texts(document, OUT(library->includes), object, "includes");
    const struct json *includes = json_member(object, "includes");
    document->spec->includes_place = includes ? includes->place : object->place;
    check_headers(document, object, "headers");
    check_headers(document, object, "includes");
    read_link(document, &library->link, object);
    read_abi(document, &library->abi, object);
}

/* Whether this is a document in a format that is known here, and of the kind that is wanted. */
static bool check_format(struct document *document, const struct json *root)
{
    struct strict *strict = &document->strict;
    const char *wanted = document->is_snapshot ? "snapshot" : "spec";
    uint64_t format = 0;
    if (!strict_expect(strict, root, JSON_OBJECT) || !strict_member(strict, root, "bridgegen", JSON_NUMBER, true) ||
        !strict_number(strict, &format, root, "bridgegen", UINT32_MAX))
        return false;
    if (format != DOCUMENT_FORMAT) {
        strict_fail(strict, "document-format", json_member(root, "bridgegen")->place,
                    "this document has format %llu; format %d is what this version reads", (unsigned long long)format,
                    DOCUMENT_FORMAT);
        strict_advise(strict, format > DOCUMENT_FORMAT ? "a newer bridgegen wrote it: update this one" : NULL);
        return false;
    }
    const char *kind = strict_text(strict, root, "kind", true);
    if (!kind || text_equal(kind, wanted))
        return kind != NULL;
    return strict_fail(strict, "document-value", json_member(root, "kind")->place, "this is \"%s\", not a \"%s\"", kind,
                       wanted);
}

bool spec_document_read(struct spec *out, struct arena *arena, const struct source *source,
                        struct diagnostics *diagnostics)
{
    static const char *const names[] = {"bridgegen", "kind", "library", "errors", "declarations", "facts", NULL};
    struct document document = {.strict = {.arena = arena, .diagnostics = diagnostics}, .spec = out};
    const struct json *root = json_read(arena, source, diagnostics);
    if (!root || !check_format(&document, root) || !strict_check(&document.strict, root, "a spec", names))
        return false;
    read_library(&document, root);
    document_read_declarations(&document, root);
    read_each(&document, root, "errors", read_scheme);
    read_each(&document, root, "facts", read_facts_at);
    return !document.strict.failed;
}

/* The facts of a snapshot are those of its first target: others may lack what they are about. */
static void read_known_facts(struct document *document, const struct json *root)
{
    const struct json *facts = json_member(root, "facts");
    size_t length = 0;
    for (const struct json *value = facts ? facts->first : NULL; value; value = value->next)
        if (declaration_at(document, value->name, &length))
            read_facts_at(document, value);
}

/* Whether a member, if there is one, is an array of values of a kind. */
static bool is_array_of(struct strict *strict, const struct json *object, const char *name, enum json_kind kind)
{
    const struct json *array = strict_member(strict, object, name, JSON_ARRAY, false);
    for (const struct json *item = array ? array->first : NULL; item; item = item->next)
        if (!strict_expect(strict, item, kind))
            return false;
    return array || !json_member(object, name);
}

/* The interface on another target: the first one's with what is different there. */
static void read_elsewhere(struct document *document, const struct json *root, const struct json *difference)
{
    static const char *const names[] = {"declarations", "absent", NULL};
    struct strict *strict = &document->strict;
    if (!strict_check(strict, difference, "what a target declares", names) ||
        !is_array_of(strict, difference, "declarations", JSON_OBJECT) ||
        !is_array_of(strict, difference, "absent", JSON_STRING))
        return;
    struct spec *spec = arena_new(strict->arena, struct spec);
    struct document other = {.strict = *strict, .spec = spec, .is_snapshot = true};
    struct json merged = {.kind = JSON_OBJECT, .place = difference->place};
    merged.first = merged.last = elsewhere_merge(strict->arena, json_member(root, "declarations"), difference);
    document_read_declarations(&other, &merged);
    read_known_facts(&other, root);
    strict->failed |= other.strict.failed;
    spec->model.library = document->spec->model.library;
    spec->model.target = difference->name;
    spec->model.layouts = document->spec->model.layouts;
    *list_add(strict->arena, &document->spec->model.elsewhere) = &spec->model;
}

bool snapshot_document_read(struct model *out, struct arena *arena, const struct json *root,
                            struct diagnostics *diagnostics)
{
    static const char *const names[] = {"bridgegen", "kind",      "written_by", "library", "declarations",
                                        "facts",     "elsewhere", "layouts",    NULL};
    struct spec spec = {0};
    struct document document = {
        .strict = {.arena = arena, .diagnostics = diagnostics}, .spec = &spec, .is_snapshot = true};
    if (!check_format(&document, root) || !strict_check(&document.strict, root, "a snapshot", names))
        return false;
    read_library(&document, root);
    document_read_declarations(&document, root);
    read_each(&document, root, "facts", read_facts_at);
    document_read_layouts(&document, root);
    const struct json *elsewhere = strict_member(&document.strict, root, "elsewhere", JSON_OBJECT, false);
    for (const struct json *item = elsewhere ? elsewhere->first : NULL; item && !document.strict.failed;
         item = item->next)
        read_elsewhere(&document, root, item);
    *out = spec.model;
    out->written_by = strict_line(&document.strict, root, "written_by");
    return !document.strict.failed;
}

bool snapshot_document_is(const struct json *root)
{
    const struct json *kind = root->kind == JSON_OBJECT ? json_member(root, "kind") : NULL;
    return kind && kind->kind == JSON_STRING && text_equal(kind->text, "snapshot");
}
