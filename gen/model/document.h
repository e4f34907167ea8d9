/* What the readers of one document share. Internal to the reading half of model_json. */
#ifndef MODEL_DOCUMENT_H
#define MODEL_DOCUMENT_H

#include "model_json.h"
#include "strict.h"
#include "type_text.h"

/* A document under way. */
struct document {
    struct strict strict;
    struct spec *spec;
    bool is_snapshot;
    struct type_scope scope;
    struct map tags;                /* name -> record or enum */
    struct map names;               /* name -> function, typedef, constant or variable of the document */
    struct map macros;              /* name -> constant of a snapshot, in place of `names` */
    struct map typedefs;            /* name -> typedef, of the document or of others */
    struct map types;               /* text -> what was read in it, where no keyword stands alone */
    struct declaration *record;     /* whose fields are read, or NULL */
    struct declaration *bare;       /* what a bare struct, union or enum means now, or NULL */
    bool bare_is_new;               /* it is being defined */
};

/* Reads "declarations" of the document ROOT; what is wrong is reported. */
void document_read_declarations(struct document *document, const struct json *root);

/* Reads the value of a constant, whose type is known; what is wrong is reported. */
void document_read_value(struct document *document, struct declaration *out, const struct json *object);

/* Reads "layouts" of a snapshot's ROOT into the document's model; what is wrong is reported. */
void document_read_layouts(struct document *document, const struct json *root);

#endif
