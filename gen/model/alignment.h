/* What the compiler must be asked for so that a record gets the layout that it has in the model: attributes that the
 * header had in one of many spellings (packed, aligned, #pragma pack, aligned typedefs) come down to three. */
#ifndef MODEL_ALIGNMENT_H
#define MODEL_ALIGNMENT_H

#include "model.h"

struct alignment {
    bool is_packed;         /* the record: fields follow each other without gaps, unless they ask for one */
    uint64_t record;        /* the record's alignment; 0: that of its fields */
    const uint64_t *fields; /* each field's; 0: that of its type, or of what is packed */
};

/* The attributes of a record, in ARENA. For one that was read from a document, those that it asks for. */
struct alignment alignment_of(struct arena *arena, const struct declaration *record);

#endif
