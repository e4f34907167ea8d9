/* Reading JSON, in two steps. cJSON decodes the document; then a walk over the source text, in step with cJSON's tree,
 * makes our values: it alone sees places, the digits of numbers and what cJSON lets pass. Where cJSON refused the
 * document, the same walk goes on without a tree and finds out where it is wrong and what was expected there. */
#include "json.h"

#include "hash.h"

#include <cjson/cJSON.h>
#include <ctype.h>
#include <stdarg.h>
#include <string.h>

enum { DEEPEST = 200, LONGEST_NUMBER = 60 /* cJSON cuts at 63 */, LONGEST_WORD = 60 /* that is told whole */ };

/* A walk. After an error `failed` is set, and every step does nothing and returns NULL or false. */
struct reader {
    struct arena *arena;
    struct arena *scratch; /* cJSON's tree, maps of the names of open objects */
    const struct source *source;
    struct diagnostics *diagnostics;
    size_t at;
    int depth; /* of open brackets */
    bool failed;
};

static struct json *read_value(struct reader *reader, const cJSON *decoded);

static char current(const struct reader *reader)
{
    return reader->source->text[reader->at]; /* a NUL stands behind the last byte */
}

/* Reports a defect at an offset, unless one was reported before. Always false. */
__attribute__((format(printf, 4, 5))) static bool fail(struct reader *reader, const char *word, size_t offset,
                                                       const char *format, ...)
{
    if (reader->failed)
        return false;
    reader->failed = true;
    va_list arguments;
    va_start(arguments, format);
    const char *message = text_format_list(reader->arena, format, arguments);
    va_end(arguments);
    diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, word, source_place(reader->source, offset), "%s", message);
    return false;
}

static bool is_word_character(char character)
{
    return isalnum((unsigned char)character) || character == '_' || character == '.';
}

/* How many characters belong to a word or number: people ask for the whole of what they got wrong. */
static size_t word_length(const char *text)
{
    size_t length = *text == '-';
    while (length < LONGEST_WORD && is_word_character(text[length]))
        length++;
    return length;
}

/* What stands at the walk's place, for messages: "'x'", "'flase'", "the end of the file", "the byte 0x01". */
static const char *found(const struct reader *reader)
{
    if (reader->at >= reader->source->length)
        return "the end of the file";
    unsigned char byte = (unsigned char)current(reader);
    size_t length = word_length(reader->source->text + reader->at);
    if (length > 1)
        return text_format(reader->arena, "'%.*s'", (int)length, reader->source->text + reader->at);
    if (byte > ' ' && byte < 0x7f)
        return text_format(reader->arena, "'%c'", byte);
    return text_format(reader->arena, byte >= 0x80 ? "a character outside ASCII" : "the byte 0x%02x", byte);
}

/* "expected ':', found '1'" at the walk's place. */
static bool fail_expected(struct reader *reader, const char *expected)
{
    return fail(reader, "json-syntax", reader->at, "expected %s, found %s", expected, found(reader));
}

/* The four characters that JSON calls space; cJSON passes over any control character. */
static void skip_space(struct reader *reader)
{
    const char *at = reader->source->text + reader->at;
    while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')
        at++;
    reader->at = (size_t)(at - reader->source->text);
}

/* Takes CHARACTER if it stands next, after space. */
static bool take(struct reader *reader, char character)
{
    skip_space(reader);
    if (reader->failed || current(reader) != character || reader->at >= reader->source->length)
        return false;
    reader->at++;
    return true;
}

/* The value of four hexadecimal digits at an offset; -1 if they are none. */
static long hexadecimal(const char *digits)
{
    long value = 0;
    for (int i = 0; i < 4; i++) {
        static const char all[] = "0123456789abcdef0123456789ABCDEF";
        const char *digit = digits[i] != '\0' ? strchr(all, digits[i]) : NULL;
        if (digit == NULL)
            return -1;
        value = value * 16 + (digit - all) % 16;
    }
    return value;
}

/* A \uXXXX whose backslash is next; of a surrogate pair both. */
static bool skip_unicode_escape(struct reader *reader)
{
    const char *text = reader->source->text + reader->at;
    long code = hexadecimal(text + 2);
    if (code < 0)
        return fail(reader, "json-syntax", reader->at, "expected four hexadecimal digits after \\u");
    if (code == 0)
        return fail(reader, "json-nul", reader->at, "a string must not hold the character NUL");
    reader->at += 6;
    if (code < 0xd800 || code > 0xdfff)
        return true;
    long low = text[6] == '\\' && text[7] == 'u' ? hexadecimal(text + 8) : -1;
    if (code >= 0xdc00 || low < 0xdc00 || low > 0xdfff)
        return fail(reader, "json-syntax", reader->at - 6, "half of a surrogate pair, \\u%.4s", text + 2);
    reader->at += 6;
    return true;
}

/* Walks over the escape whose backslash is next. */
static bool skip_escape(struct reader *reader)
{
    char escaped = reader->source->text[reader->at + 1];
    if (escaped == 'u')
        return skip_unicode_escape(reader);
    if (escaped == '\0' || strchr("\"\\/bfnrt", escaped) == NULL)
        return fail(reader, "json-syntax", reader->at, "unknown escape; a backslash itself is written \\\\");
    reader->at += 2;
    return true;
}

/* Walks over characters that stand for themselves in a string. */
static void skip_plain(struct reader *reader)
{
    const char *at = reader->source->text + reader->at;
    while ((unsigned char)*at >= ' ' && *at != '"' && *at != '\\')
        at++;
    reader->at = (size_t)(at - reader->source->text);
}

/* Walks over a string whose quote is next. */
static bool skip_string(struct reader *reader)
{
    size_t start = reader->at++;
    for (skip_plain(reader); current(reader) != '"'; skip_plain(reader)) {
        unsigned char byte = (unsigned char)current(reader);
        if (reader->at >= reader->source->length || byte == '\n')
            return fail(reader, "json-syntax", start, "this string has no closing quote");
        if (byte < ' ')
            return fail(reader, "json-syntax", reader->at, "the byte 0x%02x must be escaped in a string", byte);
        if (!skip_escape(reader))
            return false;
    }
    reader->at++;
    return true;
}

/* Walks over one or more digits. */
static bool skip_digits(struct reader *reader)
{
    if (current(reader) < '0' || current(reader) > '9')
        return fail_expected(reader, "a digit");
    while (current(reader) >= '0' && current(reader) <= '9')
        reader->at++;
    return true;
}

/* -12.5e+3: no plus sign, no zeros in front, a digit on both sides of the point. */
static bool skip_number(struct reader *reader)
{
    size_t start = reader->at;
    if (current(reader) == '-')
        reader->at++;
    if (current(reader) == '0')
        reader->at++;
    else if (!skip_digits(reader))
        return false;
    if (current(reader) == '.' && (reader->at++, !skip_digits(reader)))
        return false;
    if (current(reader) == 'e' || current(reader) == 'E') {
        reader->at++;
        if (current(reader) == '+' || current(reader) == '-')
            reader->at++;
        if (!skip_digits(reader))
            return false;
    }
    if (reader->at - start > LONGEST_NUMBER)
        return fail(reader, "json-number", start, "a number of more than %d characters", LONGEST_NUMBER);
    return true;
}

/* A string: the walk finds its end, cJSON has resolved its escapes. */
static struct json *read_string(struct reader *reader, struct json *value, const cJSON *decoded)
{
    value->kind = JSON_STRING;
    if (!skip_string(reader))
        return NULL;
    value->text = decoded != NULL ? arena_copy_text(reader->arena, decoded->valuestring) : "";
    return value;
}

/* A number: its digits as written. One that goes on, as 0x1f does, is no number that ends early. */
static struct json *read_number(struct reader *reader, struct json *value)
{
    size_t start = reader->at;
    value->kind = JSON_NUMBER;
    if (!skip_number(reader))
        return NULL;
    if (isalpha((unsigned char)current(reader)) || current(reader) == '_') {
        reader->at = start;
        fail_expected(reader, "a value");
        return NULL;
    }
    value->text = arena_copy(reader->arena, reader->source->text + start, reader->at - start);
    return value;
}

/* true, false, null: or a word that is none of them. */
static struct json *read_word(struct reader *reader, struct json *value)
{
    static const char *const words[] = {[JSON_NULL] = "null", [JSON_FALSE] = "false", [JSON_TRUE] = "true"};
    for (enum json_kind kind = JSON_NULL; kind <= JSON_TRUE; kind++) {
        size_t length = strlen(words[kind]);
        const char *text = reader->source->text + reader->at;
        if (text_starts_with(text, words[kind]) && !is_word_character(text[length])) {
            reader->at += length;
            value->kind = kind;
            return value;
        }
    }
    fail_expected(reader, "a value");
    return NULL;
}

static void append(struct json *parent, struct json *child)
{
    *(parent->last != NULL ? &parent->last->next : &parent->first) = child;
    parent->last = child;
}

/* What follows an element: true if another one does. */
static bool read_separator(struct reader *reader, char end, const char *expected)
{
    if (take(reader, end))
        return false;
    if (!take(reader, ','))
        return fail_expected(reader, expected);
    size_t comma = reader->at - 1;
    skip_space(reader);
    if (current(reader) == end)
        return fail(reader, "json-syntax", comma, "a comma after the last element");
    return true;
}

/* The opening bracket is next; the elements are cJSON's children, one for one. */
static struct json *read_array(struct reader *reader, struct json *array, const cJSON *decoded)
{
    array->kind = JSON_ARRAY;
    reader->at++;
    if (take(reader, ']'))
        return array;
    const cJSON *child = decoded != NULL ? decoded->child : NULL;
    do {
        struct json *element = read_value(reader, child);
        if (element == NULL)
            return NULL;
        append(array, element);
        child = child != NULL ? child->next : NULL;
    } while (read_separator(reader, ']', "',' or ']'"));
    return reader->failed ? NULL : array;
}

/* Reports NAME if the object has it already. The names of a document that cJSON refused are not known. */
static bool check_duplicate(struct reader *reader, struct map *names, const char *name, size_t offset)
{
    if (name == NULL)
        return true;
    struct place *earlier = map_get(names, name);
    if (earlier != NULL) {
        fail(reader, "json-duplicate", offset, "the member \"%s\" stands here a second time", name);
        struct diagnostics *diagnostics = reader->diagnostics;
        diagnostics->list.items[diagnostics->list.count - 1].peer = *earlier;
        return false;
    }
    struct place *place = arena_new(reader->scratch, struct place);
    *place = source_place(reader->source, offset);
    map_set(reader->scratch, names, name, place);
    return true;
}

/* One "name": value. */
static struct json *read_member(struct reader *reader, struct map *names, const cJSON *decoded)
{
    skip_space(reader);
    size_t start = reader->at;
    if (current(reader) != '"') {
        fail_expected(reader, "a member's name in double quotes");
        return NULL;
    }
    if (!skip_string(reader) || !check_duplicate(reader, names, decoded != NULL ? decoded->string : NULL, start))
        return NULL;
    if (!take(reader, ':')) {
        fail_expected(reader, "':'");
        return NULL;
    }
    struct json *member = read_value(reader, decoded);
    if (member != NULL) {
        member->name = decoded != NULL ? arena_copy_text(reader->arena, decoded->string) : "";
        member->name_place = source_place(reader->source, start);
    }
    return member;
}

static struct json *read_object(struct reader *reader, struct json *object, const cJSON *decoded)
{
    object->kind = JSON_OBJECT;
    reader->at++;
    if (take(reader, '}'))
        return object;
    struct map names = {0};
    const cJSON *child = decoded != NULL ? decoded->child : NULL;
    do {
        struct json *member = read_member(reader, &names, child);
        if (member == NULL)
            return NULL;
        append(object, member);
        child = child != NULL ? child->next : NULL;
    } while (read_separator(reader, '}', "',' or '}'"));
    return reader->failed ? NULL : object;
}

/* An array or object, unless it nests too deep for a walk that is recursive. cJSON, which is so too, has its own limit.
 */
static struct json *read_nested(struct reader *reader, struct json *value, const cJSON *decoded)
{
    if (reader->depth == DEEPEST) {
        fail(reader, "json-depth", reader->at, "nested more than %d levels deep", DEEPEST);
        return NULL;
    }
    reader->depth++;
    value = current(reader) == '{' ? read_object(reader, value, decoded) : read_array(reader, value, decoded);
    reader->depth--;
    return value;
}

static struct json *read_value(struct reader *reader, const cJSON *decoded)
{
    skip_space(reader);
    struct json *value = arena_new(reader->arena, struct json);
    value->place = source_place(reader->source, reader->at);
    char first = current(reader);
    if (first == '{' || first == '[')
        return read_nested(reader, value, decoded);
    if (first == '"')
        return read_string(reader, value, decoded);
    if (first == '-' || (first >= '0' && first <= '9'))
        return read_number(reader, value);
    return read_word(reader, value);
}

/* The whole text: one value and nothing behind it. */
static struct json *read_document(struct reader *reader, const cJSON *decoded)
{
    struct json *value = read_value(reader, decoded);
    skip_space(reader);
    if (value != NULL && reader->at < reader->source->length)
        fail_expected(reader, "the end of the file");
    return reader->failed ? NULL : value;
}

/* Whether the bytes are characters; says where they are not. */
static bool check_encoding(struct reader *reader)
{
    const char *text = reader->source->text;
    size_t length = reader->source->length;
    if (text_starts_with(text, "\xef\xbb\xbf"))
        return fail(reader, "json-encoding", 0, "a byte order mark; JSON is plain UTF-8 without one");
    size_t at = text_utf8_length(text, length);
    return at == length ||
           fail(reader, "json-encoding", at, "the byte 0x%02x is not valid UTF-8", (unsigned char)text[at]);
}

/* Where cJSON's tree goes while it is made: its allocator takes no argument that could say so. */
static struct arena *tree;

static void *tree_allocate(size_t size)
{
    return arena_take(tree, size);
}

static void tree_free(void *memory)
{
    (void)memory; /* the arena ends with the walk */
}

/* The document as cJSON reads it, in an arena; NULL, and where it stopped, if it does not. */
static cJSON *decode(struct arena *arena, const struct source *source, const char **end)
{
    tree = arena;
    cJSON_InitHooks(&(cJSON_Hooks){tree_allocate, tree_free});
    return cJSON_ParseWithLengthOpts(source->text, source->length + 1, end, true);
}

struct json *json_read(struct arena *arena, const struct source *source, struct diagnostics *diagnostics)
{
    struct reader reader = {.arena = arena, .source = source, .diagnostics = diagnostics};
    if (!check_encoding(&reader))
        return NULL;
    reader.scratch = arena_create();
    const char *end = source->text;
    cJSON *decoded = decode(reader.scratch, source, &end);
    struct json *value = read_document(&reader, decoded);
    if (decoded == NULL && !reader.failed)
        fail(&reader, "json-syntax", (size_t)(end - source->text), "this is not JSON");
    arena_destroy(reader.scratch);
    return reader.failed ? NULL : value;
}

const struct json *json_member(const struct json *object, const char *name)
{
    for (const struct json *member = object->first; member != NULL; member = member->next)
        if (text_equal(member->name, name))
            return member;
    return NULL;
}

const char *json_kind_name(enum json_kind kind)
{
    static const char *const names[] = {"null", "false", "true", "a number", "a string", "an array", "an object"};
    return names[kind];
}
