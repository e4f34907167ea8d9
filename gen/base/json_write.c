/* Building JSON and writing it canonically: the same value always gives the same bytes.
 *
 *     {
 *       "library": { "name": "kv", "version": "1.4.0" },
 *       "prefixes": ["kv_", "KV_"]
 *     } */
#include "json.h"

#include <string.h>

enum { WIDTH = 120, INDENT = 2 };

struct json *json_create(struct arena *arena, enum json_kind kind)
{
    struct json *value = arena_new(arena, struct json);
    value->kind = kind;
    return value;
}

static struct json *add(struct arena *arena, struct json *parent, const char *name, enum json_kind kind,
                        const char *text)
{
    struct json *value = json_create(arena, kind);
    value->name = name;
    value->text = text;
    *(parent->last != NULL ? &parent->last->next : &parent->first) = value;
    parent->last = value;
    return value;
}

struct json *json_add_object(struct arena *arena, struct json *parent, const char *name)
{
    return add(arena, parent, name, JSON_OBJECT, NULL);
}

struct json *json_add_array(struct arena *arena, struct json *parent, const char *name)
{
    return add(arena, parent, name, JSON_ARRAY, NULL);
}

struct json *json_add_text(struct arena *arena, struct json *parent, const char *name, const char *text)
{
    return add(arena, parent, name, JSON_STRING, text);
}

struct json *json_add_number(struct arena *arena, struct json *parent, const char *name, int64_t number)
{
    return add(arena, parent, name, JSON_NUMBER, text_format(arena, "%lld", (long long)number));
}

struct json *json_add_digits(struct arena *arena, struct json *parent, const char *name, const char *digits)
{
    return add(arena, parent, name, JSON_NUMBER, digits);
}

struct json *json_add_bool(struct arena *arena, struct json *parent, const char *name, bool value)
{
    return add(arena, parent, name, value ? JSON_TRUE : JSON_FALSE, NULL);
}

struct json *json_add_null(struct arena *arena, struct json *parent, const char *name)
{
    return add(arena, parent, name, JSON_NULL, NULL);
}

struct json *json_add_texts(struct arena *arena, struct json *parent, const char *name, const char *const *items,
                            size_t count)
{
    struct json *array = json_add_array(arena, parent, name);
    for (size_t i = 0; i < count; i++)
        json_add_text(arena, array, NULL, items[i]);
    return array;
}

/* The text of a character that must not stand in a string as it is; NULL if it may. */
static const char *escape_of(unsigned char character)
{
    static const char *const controls[' '] = {
        ['\b'] = "\\b", ['\f'] = "\\f", ['\n'] = "\\n", ['\r'] = "\\r", ['\t'] = "\\t"};
    if (character == '"')
        return "\\\"";
    if (character == '\\')
        return "\\\\";
    return character < ' ' ? controls[character] : NULL;
}

/* A string with its quotes. A header's comment may be in any encoding: a byte that is not UTF-8 becomes U+FFFD. */
static void write_string(struct text *out, const char *text)
{
    static struct text_special special = {.characters = "\"\\"};
    const char *end = text + strlen(text);
    text_append_char(out, '"');
    for (; text < end; text += text_append_plain(out, text, &special)) {
        size_t length = text_utf8_sequence(text, (size_t)(end - text));
        const char *escape = escape_of((unsigned char)*text);
        if (escape != NULL)
            text_append(out, escape);
        else if (length == 0)
            text_append(out, "\xef\xbf\xbd");
        else if ((unsigned char)*text < ' ')
            text_append_format(out, "\\u%04x", (unsigned)*text);
        else
            text_append_bytes(out, text, length);
        text += length > 0 ? length : 1;
    }
    text_append_char(out, '"');
}

static void write_scalar(struct text *out, const struct json *value)
{
    if (value->kind == JSON_STRING)
        write_string(out, value->text);
    else
        text_append(out, value->kind == JSON_NUMBER ? value->text : json_kind_name(value->kind));
}

static bool is_container(const struct json *value)
{
    return value->kind == JSON_ARRAY || value->kind == JSON_OBJECT;
}

static bool holds_containers(const struct json *value)
{
    for (const struct json *child = value->first; child != NULL; child = child->next)
        if (is_container(child))
            return true;
    return false;
}

static void write_name(struct text *out, const struct json *value)
{
    if (value->name == NULL)
        return;
    write_string(out, value->name);
    text_append(out, ": ");
}

/* { "a": 1 } or ["a", "b"], on one line. */
static void write_flat(struct text *out, const struct json *value)
{
    bool is_object = value->kind == JSON_OBJECT;
    const char *padding = is_object && value->first != NULL ? " " : "";
    text_append_char(out, is_object ? '{' : '[');
    text_append(out, padding);
    for (const struct json *child = value->first; child != NULL; child = child->next) {
        write_name(out, child);
        write_scalar(out, child);
        text_append(out, child->next != NULL ? ", " : padding);
    }
    text_append_char(out, is_object ? '}' : ']');
}

/* Characters since the last line end, which is where the value's line begins. */
static size_t line_width(const struct text *text)
{
    size_t width = 0;
    for (size_t at = text->length; at > 0 && text->data[at - 1] != '\n'; at--)
        width += (text->data[at - 1] & 0xc0) != 0x80; /* bytes that continue a UTF-8 sequence are no characters */
    return width;
}

/* Tries the value on the line begun; takes it back and says false if it does not fit, with a comma behind it. */
static bool write_if_flat(struct text *out, const struct json *value)
{
    if (holds_containers(value))
        return false;
    size_t start = out->length;
    write_flat(out, value);
    if (line_width(out) + (value->next != NULL) <= WIDTH)
        return true;
    text_cut(out, start);
    return false;
}

static void write_indent(struct text *out, size_t indent)
{
    for (size_t i = 0; i < indent; i++)
        text_append_char(out, ' ');
}

static void write_value(struct text *out, const struct json *value, size_t indent)
{
    if (!is_container(value)) {
        write_scalar(out, value);
        return;
    }
    if (write_if_flat(out, value))
        return;
    text_append(out, value->kind == JSON_OBJECT ? "{\n" : "[\n");
    for (const struct json *child = value->first; child != NULL; child = child->next) {
        write_indent(out, indent + INDENT);
        write_name(out, child);
        write_value(out, child, indent + INDENT);
        text_append(out, child->next != NULL ? ",\n" : "\n");
    }
    write_indent(out, indent);
    text_append_char(out, value->kind == JSON_OBJECT ? '}' : ']');
}

void json_write(struct text *out, const struct json *value)
{
    write_value(out, value, 0);
    text_append_char(out, '\n');
}
