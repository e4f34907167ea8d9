/* What the readers of one parse share: the parser, the model under construction, and who knows which cursor already.
 *
 * Internal to front/. Declarations come in two lists: `own`, in source order, and `reached`, of other headers, in the
 * order reached. A declaration is made empty when a type first names it and filled once, so that types may name each
 * other in circles and no chain of types makes the reader recurse. */
#ifndef FRONT_READER_H
#define FRONT_READER_H

#include "clang.h"
#include "literal.h"
#include "own.h"
#include "scan.h"

#include "../model/type.h"

/* A cursor, its name as libclang spells it, and where that stands in a file: through macros, at their use. */
struct spot {
    CXCursor cursor;
    const char *name;              /* "" if it has none */
    const struct known_file *file; /* NULL: nowhere (built in) */
    unsigned line, column;
    size_t offset;
};

/* Where a declaration was looked at, and whether a macro makes it. */
struct landmark {
    const struct known_file *file;
    size_t offset;
    bool is_macro;
};

/* A declaration and the cursor it is read from. */
struct shell {
    struct declaration *declaration;
    const struct type *type; /* record, enum, typedef: what it is as a type */
    struct spot spot;        /* the definition if there is one */
    CXCursor key;            /* the first declaration, which all others share */
    bool is_filled;
    const struct own_file *file; /* among whose constants it has its place; NULL if it is not own */
};

/* A file the parser told of. */
struct known_file {
    CXFile file;
    const char *path; /* clean, as it can be opened */
    const char
        *include_name; /* as a consumer includes it; of somebody else's file: the header through which own files do */
    struct own_file *own; /* NULL: somebody else's */
    bool is_entered;      /* the parser told how it came here */
    bool is_main;         /* the tool's own text, which includes the header */
};

struct reader {
    const struct clang *clang;
    struct arena *arena;
    struct arena *scratch; /* for what only the reading needs: shells, lists of them, texts of files */
    struct model *model;
    struct type_table *types;
    struct diagnostics *diagnostics;
    struct own *own;
    CXTranslationUnit unit;
    struct {
        struct own_file *header; /* the last one that the tool's text includes */
        unsigned line;           /* of that text: the one behind, where a header that stops too soon is noticed */
        bool is_met;             /* what stands there was found outside of all that the headers have */
    } ending;
    const struct type *literal_types[LITERAL_TYPE_COUNT]; /* what literals are on the target */
    bool is_big_endian;                                   /* the target begins with the highest byte */
    bool has_lines;                                       /* some own file has #line: places are what these say */
    bool has_half_for_float16;                            /* __fp16 stands for a _Float16 that the parser lacks */

    struct shell **slots; /* hash set of shells by key */
    size_t slot_count, shell_count;
    struct map tags;   /* "S@kv" -> the cursor that struct kv in a parameter list stands for; empty until one is met */
    struct map opaque; /* such a name -> the shell of the tag that has no fields anywhere */
    struct map builtins;          /* C text of a type of the compiler that languages see as bytes -> its declaration */
    LIST(struct shell *) pending; /* made when a type named them; some are filled */
    size_t drained;               /* how many of these were looked at */
    LIST(struct shell *) finished_own, finished_reached, finished_constants;
    LIST(struct known_file *) files;
    size_t last_file;                                       /* index of the file asked last */
    struct scan_head last_head;                             /* what stands before the name looked at last */
    struct landmark last_of_kind[CXCursor_TypedefDecl + 1]; /* by kind of cursor: the one asked for its comment last */
    const char *last_named[CXCursor_TypedefDecl + 1];       /* by kind of cursor: where the one looked at last stands */
    struct {                                                /* what was printed last, which takes libclang a while */
        CXCursor cursor;
        const char *text; /* NULL: nothing yet */
    } printed;
};

/* The spot of a cursor, and its file alone. */
struct spot reader_spot(struct reader *reader, CXCursor cursor);
const struct known_file *reader_cursor_file(struct reader *reader, CXCursor cursor);

/* The name of the tool's own text. */
#define READER_MAIN "bridgegen-main.c"

/* A spot for people: as its file says, #line included. */
struct place reader_place(struct reader *reader, const struct spot *spot);

/* The shell of a record, enum, typedef or function; made if it is new. What types alone have named so far is in
 * `pending`. */
struct shell *reader_shell(struct reader *reader, CXCursor cursor);

/* The text of an own file; empty if it cannot be read any more. */
const char *reader_text_of(struct reader *reader, struct own_file *file);

/* The place of an offset in an own file, as that says it. */
struct place reader_place_at(struct reader *reader, struct own_file *file, size_t offset);

/* Makes CURSOR the one that a shell is read from, which says in which file it is and whether that is own. */
void reader_locate(struct reader *reader, struct shell *shell, CXCursor cursor);

/* The text of a string of the parser, in the reader's arena. */
const char *reader_text(const struct reader *reader, CXString string);

/* What is known of a file; NULL for NULL. */
struct known_file *reader_file(struct reader *reader, CXFile file);

#endif
