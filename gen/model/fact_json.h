/* Facts as members of JSON objects, both ways: `BG(out, key.len=n, ok=[A, B])` is
 *
 *     { "out": true, "key.len": "n", "ok": ["A", "B"] }
 *
 * An identifier is a word, an integer a number, what computes (`n * 2`) an expression; any other text is a string.
 * Whether such a fact exists and may stand there is not asked here but in facts/store. */
#ifndef MODEL_FACT_JSON_H
#define MODEL_FACT_JSON_H

#include "../base/json.h"
#include "../facts/fact.h"

/* Adds the member "facts" to OBJECT, with what LISTS (COUNT of them) hold in order, but for what was inferred; no
 * member if that is nothing. */
void fact_json_write(struct arena *arena, struct json *object, const struct fact_list *const *lists, size_t count);

/* Adds the member NAME to OBJECT, with those of FACTS that were inferred; no member if there is none. */
void fact_json_write_inferred(struct arena *arena, struct json *object, const char *name,
                              const struct fact_list *facts);

/* Appends the members of OBJECT as facts of origin FACT_SPEC. Members that begin with `?` are open questions and passed
 * over. False after reporting "document-type", "document-name" or "document-value". */
bool fact_json_read(struct fact_list *out, struct arena *arena, const struct json *object,
                    struct diagnostics *diagnostics);

/* Whether a text is a path: names, numbers and [] with dots or arrows between them, "key", "argv[]", "x->n". */
bool fact_json_is_path(const char *path);

#endif
