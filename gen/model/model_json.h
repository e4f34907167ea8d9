/* The interface document: the model as JSON, and back. This is the only place that knows its shape.
 *
 *     { "bridgegen": 1, "kind": "spec", "library": { "name": "kv" },
 *       "declarations": [ { "function": "kv_live", "returns": "int64_t", "params": [] } ] }
 *
 * A spec has the library's own declarations with what people stated about them. What it needs of other headers it names
 * in library.includes; stdbool, stddef, stdint and stdarg need no naming. A snapshot has everything that is reached,
 * layouts and inferred facts, but nothing that may change without changing the interface: no documentation, no lines,
 * no way to link.
 *
 * A library whose built form tells its ABI has "abi": { "record": "kv_abi", "major": 1, "minor": 0 }, the name of the
 * variable that it exports for that, and its version.
 *
 * Types are text (model/type_text). A definition without a name stands beside the type that uses it, and so does one
 * inside a record; a typedef may be its only name:
 *
 *     { "typedef": "shape", "type": "struct", "fields": [
 *         { "type": "union", "fields": [ { "name": "x", "type": "int" } ] },
 *         { "name": "sides", "type": "struct side [4]", "fields": [ ... ], "type_doc": "...", "doc": "..." } ] }
 *
 * Integers are decimal strings; a constant text that JSON cannot hold has "bytes", in hexadecimal, for its "value".
 * Records may be "opaque", "packed" (enums, too: as small as their values allow) and have an "align"; a typedef that
 * alone names one may have another "name_align"; fields have "bits" and an "alignment". Functions may be
 * "variadic", "unprototyped", "inline", "noreturn" and have a "convention", an attribute of C ("ms_abi"); variables
 * "static" and "thread_local"; constants "static": not a macro, but a static const. Functions and variables may have
 * another "symbol" for the linker. A snapshot also tells what an enum is made of ("type", of a nameless one
 * "underlying"), which C has no word for, and which version of bridgegen wrote it. */
#ifndef MODEL_MODEL_JSON_H
#define MODEL_MODEL_JSON_H

#include "../base/diagnostic.h"
#include "../base/json.h"
#include "../base/text.h"
#include "model.h"

enum document_kind { DOCUMENT_SPEC, DOCUMENT_SNAPSHOT };

/* The version of the format that is written, and the newest that is read. */
enum { DOCUMENT_FORMAT = 1 };

/* Appends the document of a model, canonically: one model, one text. */
void model_write(struct text *out, const struct model *model, enum document_kind kind);

/* Appends the snapshot of a model as it is kept: it also tells which version of bridgegen wrote it. */
void snapshot_write(struct text *out, const struct model *model);

/* The hash of the interface: of own declarations and of the layouts of all that they reach. A comment does not change
 * it, nor the file that something is declared in; a fact does. */
uint64_t model_hash(struct arena *arena, const struct model *model);

/* The headers of others that own declarations need, as they are included: those that a spec names, else in the order of
 * first use. */
void model_includes(struct texts *out, struct arena *arena, const struct model *model);

/* A spec that was read. Its model is what people wrote: types have names but no sizes, names of other headers are
 * declarations that are not own and not in the list. A record's align, if not 0, is one that was asked for. */
struct spec {
    struct model model;
    struct place includes_place; /* of library.includes, or of the library */
};

/* Reads a spec. False after reporting errors with their places: "document-member", "document-type", "document-missing",
 * "document-format", "document-name", "document-value", "document-unknown-type". */
bool spec_document_read(struct spec *out, struct arena *arena, const struct source *source,
                        struct diagnostics *diagnostics);

/* Whether a document says that it is a snapshot. */
bool snapshot_document_is(const struct json *root);

/* Reads a snapshot from its JSON. Its types have names but no sizes; layouts are in the model. What the writer wrote is
 * written again byte for byte. False after reporting errors, as above. */
bool snapshot_document_read(struct model *out, struct arena *arena, const struct json *root,
                            struct diagnostics *diagnostics);

#endif
