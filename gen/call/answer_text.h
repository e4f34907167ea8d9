/* What a call came to, for people:
 *
 *     visit(NULL, "hex:6b", 1, "hex:76", 1)
 *     return = KV_OK (0)
 *     *value = "hex:6b76" (freed with kv_free) */
#ifndef CALL_ANSWER_TEXT_H
#define CALL_ANSWER_TEXT_H

#include "../base/json.h"

/* Appends the text of an answer's members. */
void answer_text_write(struct text *out, const struct json *members);

#endif
