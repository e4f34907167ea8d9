/* A side of `diff`: the text that names it, and the interface it stands for.
 *
 *     kv.h                    a header; several with commas between them are one interface
 *     kv.json                 a spec or a snapshot
 *     include                 a folder: every header below it
 *     git:v1.2:include/kv.h   any of these as it was at a revision, with the bridgegen.json of then */
#ifndef CLI_COMPARED_H
#define CLI_COMPARED_H

#include "session.h"

struct compared {
    const char *revision;  /* NULL: the files as they are */
    struct texts inputs;   /* none: those of bridgegen.json */
    const char *arguments; /* for the parser of this side alone, with blanks between them; may be NULL */
};

/* Takes apart the text of a side. False after reporting that it names no input. */
bool compared_read(struct compared *out, struct session *session, const char *text);

/* The interface of a side, its places said as people know them, in the session's arena. ASKED is what the command line
 * alone says: at a revision, bridgegen.json says the rest as it did then. NULL after its errors have become the
 * session's. */
const struct model *compared_interface(struct session *session, const struct options *asked,
                                       const struct compared *side);

#endif
