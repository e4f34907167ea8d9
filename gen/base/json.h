/* JSON, strictly: the only user of cJSON, and the only writer of JSON.
 *
 * Reading refuses what RFC 8259 leaves to taste: duplicate members, trailing text, invalid UTF-8, a NUL character in
 * a string, nesting beyond 200. Every value knows its place in the source. Numbers keep their text, since 64-bit
 * values do not fit a double. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "diagnostic.h"
#include "source.h"
#include "text.h"

#include <stdint.h>

enum json_kind { JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

/* A value. Members and elements are `first`, then `next`, in source order. */
struct json {
    enum json_kind kind;
    const char *name; /* as a member: its name, else NULL */
    const char *text; /* of a string: its characters; of a number: as written */
    struct place place;
    struct place name_place; /* of the name; file NULL: no member */
    struct json *first, *last, *next;
};

/* Reads a whole source; NULL after reporting an error (word "json-syntax", "json-duplicate" ...) with its place. */
struct json *json_read(struct arena *arena, const struct source *source, struct diagnostics *diagnostics);

/* The member of an object by name, or NULL. */
const struct json *json_member(const struct json *object, const char *name);

/* "an object", "a string" ..., for messages. */
const char *json_kind_name(enum json_kind kind);

/* Building: values in ARENA, appended to PARENT under NAME (NULL in an array). Return the new value. Names, texts and
 * DIGITS, which are a number that int64_t cannot hold, as JSON writes it, are kept, not copied: they must live as long
 * as the value. */
struct json *json_add_object(struct arena *arena, struct json *parent, const char *name);
struct json *json_add_array(struct arena *arena, struct json *parent, const char *name);
struct json *json_add_text(struct arena *arena, struct json *parent, const char *name, const char *text);
struct json *json_add_number(struct arena *arena, struct json *parent, const char *name, int64_t number);
struct json *json_add_digits(struct arena *arena, struct json *parent, const char *name, const char *digits);
struct json *json_add_bool(struct arena *arena, struct json *parent, const char *name, bool value);
struct json *json_add_null(struct arena *arena, struct json *parent, const char *name);
struct json *json_add_texts(struct arena *arena, struct json *parent, const char *name, const char *const *items,
                            size_t count); /* an array of strings */

/* A parentless object or array, to start with. */
struct json *json_create(struct arena *arena, enum json_kind kind);

/* Writes canonically: two spaces a level, an object or array without nested ones on one line if it fits 120 columns,
 * members in the order added, a line end after the last. */
void json_write(struct text *out, const struct json *value);

#endif
