/* What a document says of the library as a whole: its name, its headers, how it is found, and which ABI it tells. */
#ifndef MODEL_LIBRARY_JSON_H
#define MODEL_LIBRARY_JSON_H

#include "model_json.h"

/* Adds "library" to DOCUMENT. A snapshot has nothing in it that is the affair of one machine. */
void library_json_write(struct arena *arena, struct json *document, const struct model *model, enum document_kind kind);

#endif
