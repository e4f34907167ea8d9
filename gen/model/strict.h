/* Strict access to the members of JSON objects: what is missing, unknown or of the wrong kind is reported with its
 * place, and remembered. */
#ifndef MODEL_STRICT_H
#define MODEL_STRICT_H

#include "../base/hash.h"
#include "../base/json.h"
#include "model.h"

struct strict {
    struct arena *arena;
    struct diagnostics *diagnostics;
    bool failed; /* something was reported */
};

/* Reports an error. Always false. */
bool strict_fail(struct strict *strict, const char *word, struct place place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Says what to do about the error just reported. */
void strict_advise(struct strict *strict, const char *advice);

/* Whether VALUE is of a kind; reports "document-type" if not. */
bool strict_expect(struct strict *strict, const struct json *value, enum json_kind kind);

/* Whether OBJECT is an object with no members but NAMES (ended by NULL); reports "document-member" if not. WHAT is what
 * the object is called. */
bool strict_check(struct strict *strict, const struct json *object, const char *what, const char *const *names);

/* A member of a kind; NULL if there is none, which is reported if it is required, or if it is of another kind. */
const struct json *strict_member(struct strict *strict, const struct json *object, const char *name,
                                 enum json_kind kind, bool is_required);

/* The text of a string member, or NULL as above. */
const char *strict_text(struct strict *strict, const struct json *object, const char *name, bool is_required);

/* Whether TEXT is something, and all on one line: nothing in it steers a terminal or ends a comment of one line. */
bool strict_is_line(const char *text);

/* The same as strict_text(), where the text must be such a line. */
const char *strict_line(struct strict *strict, const struct json *object, const char *name);

/* The same, where the text must be a name that C accepts. */
const char *strict_name(struct strict *strict, const struct json *object, const char *name, bool is_required);

/* Whether a member is true; it may be absent. */
bool strict_truth(struct strict *strict, const struct json *object, const char *name);

/* Whether there is a number member; it must be whole and from 0 to MOST. */
bool strict_number(struct strict *strict, uint64_t *out, const struct json *object, const char *name, uint64_t most);

/* The first element of an array member whose elements are objects with members among NAMES, or NULL. */
const struct json *strict_objects(struct strict *strict, const struct json *object, const char *name, const char *what,
                                  const char *const *names);

/* The value of a string that is a decimal integer of 64 bits. */
bool strict_integer(struct strict *strict, struct integer *out, const struct json *value);

#endif
