/* The marshalling plan: what the user of any language sees of each C function, and one operation for each C slot.
 *
 * Decided once by passes/ without a language in sight; spelled by emit/ and languages/. Data only. A pointer to
 * a slot is a link between slots of one function ("the length of this is over there"). */
#ifndef PLAN_PLAN_H
#define PLAN_PLAN_H

#include "../model/model.h"

enum operation {
#define OPERATION(constant, name, group, variants, text) OPERATION_##constant,
#include "operations.def"
#undef OPERATION
    OPERATION_COUNT
};

enum operation_group { GROUP_IN, GROUP_HIDDEN, GROUP_OUT, GROUP_BOTH, GROUP_OUTCOME };
enum operation_variants {
    VARIANTS_NONE,
    VARIANTS_VALUE,
    VARIANTS_LENGTH,
    VARIANTS_OWN,
    VARIANTS_OWN_LENGTH,
    VARIANTS_WHAT
};

/* What a value is to the user, in every language. */
enum surface {
    SURFACE_UNIT,
    SURFACE_BOOL,
    SURFACE_INT,
    SURFACE_SIZE, /* size_t and its kin: an int whose width is the machine's */
    SURFACE_FLOAT,
    SURFACE_ENUM,
    SURFACE_FLAGS,
    SURFACE_TEXT,
    SURFACE_PATH,
    SURFACE_BYTES,
    SURFACE_RECORD,
    SURFACE_OBJECT,
    SURFACE_CLOSURE
};

/* DERIVED_ROOM: through one pointer the capacity goes in and what was used comes out. */
enum derived_what {
    DERIVED_LENGTH,
    DERIVED_OUT_LENGTH,
    DERIVED_CAPACITY,
    DERIVED_USED,
    DERIVED_ROOM,
    DERIVED_USERDATA
};

struct plan_function;

/* One slot of a C call: a parameter, or what is returned. Fields an operation does not name are zero. */
struct plan_slot {
    enum operation operation;
    const char *name;         /* the C parameter's name, made up ("argument2") if it has none; "return" */
    const char *surface_name; /* what the user calls it, in snake_case */
    const char *local_name;   /* the name, parted from those of other slots that would be styled alike */
    size_t position;          /* among the C parameters */
    bool is_returned;
    bool is_self;             /* the object a method is called on */
    bool is_nullable;         /* in: may be absent; out: may be nothing */
    bool is_owned;            /* out: given to us, to be freed; else borrowed */
    bool is_counted;          /* text: its length is another slot, not a NUL */
    bool is_lent_by_self;     /* borrowed out: lives as long as the object, unchanged */
    const struct type *type;  /* as C declares it */
    const struct type *value; /* what travels: of `size_t *` the size_t, of an out `char **` the char *; of bytes and
                                 text in, the element */
    enum surface surface;
    const struct declaration *carried; /* the enum whose values an integer carries */
    bool is_closed;                    /* of a closed enum, or a record that holds one: other values are errors */
    struct plan_class *class;          /* handle_in, handle_out */
    struct plan_callback *signature;   /* callback_in */
    struct plan_slot *length, *capacity, *used, *userdata; /* the slots that belong to this one */
    struct plan_slot *of;                                  /* derived: the slot it belongs to */
    enum derived_what what;                                /* derived */
    const struct declaration *free; /* text_out, bytes_out: the function that frees it; NULL: the C library's */
    uint64_t first, tries;          /* buffer_out */
    struct plan_scheme *scheme;     /* status */
    const char *doc;                /* the parameter's documentation */
};

enum plan_kind { PLAN_FUNCTION, PLAN_CONSTRUCTOR, PLAN_METHOD };

/* A code of an error scheme. */
struct plan_code {
    const struct member *member;
    struct integer value;
};

/* A list of them, for those who hand it on. */
struct plan_codes {
    struct plan_code *items;
    size_t count, capacity;
};

/* A C function as users see it, or a callback (a plan in reverse). */
struct plan_function {
    const struct declaration *declaration;
    const char *name; /* the surface name, in snake_case */
    enum plan_kind kind;
    struct plan_class *class;       /* constructor, method */
    LIST(struct plan_slot *) slots; /* the C parameters in order */
    struct plan_slot *returned;     /* never NULL; NOTHING for void */
    struct plan_slot *outcome;      /* never NULL; may be `returned`, or PLAIN */
    struct plan_codes absent;       /* codes that mean "nothing there" */
    struct plan_codes again;        /* codes that mean "the buffer is too small" */
    bool may_call_back;
};

/* A function-pointer type as closures of every language. */
struct plan_callback {
    struct plan_function function;
    const char *on_throw; /* what C is told when the closure threw, decimal */
};

/* An opaque C type as a class. */
struct plan_class {
    const char *name;                 /* "Store" */
    const struct declaration *record; /* the C type behind the pointer */
    const struct declaration *free;   /* its destructor */
    bool may_send, may_share;         /* to another thread; between threads */
    LIST(struct plan_function *) functions;
};

/* An error scheme: an enum of codes, those that mean success, and who words them. */
struct plan_scheme {
    const char *name; /* "kv" */
    const struct declaration *enumeration;
    struct plan_codes ok;
    struct plan_codes codes;           /* all that are not ok, first spelling of each value */
    const struct declaration *message; /* code -> text that lives forever, or NULL */
};

/* An enum or a plain record that the surface shows. */
struct plan_enum {
    const char *name;
    const struct declaration *enumeration;
    const char *prefix; /* of constants that are its values, "KV_OPEN_": it is no enum in C; else NULL */
    bool is_flags;
    bool is_closed; /* there are no other values */
};

struct plan_record {
    const char *name;
    const struct declaration *record;
    LIST(const char *) fields; /* what users call each member, in snake_case */
    bool is_closed;            /* it holds a value of a closed enum */
};

/* Why a function has no safe surface: its first open question. It stays in the raw layer. */
struct plan_question {
    const struct declaration *declaration;
    const char *site;   /* "kv_read.key" */
    const char *text;   /* "which function frees it?" */
    const char *answer; /* what to write: "free=FUNCTION" */
};

struct plan {
    const struct model *model;
    LIST(struct plan_scheme *) schemes;
    LIST(struct plan_class *) classes;
    LIST(struct plan_callback *) callbacks;
    LIST(struct plan_enum *) enums;
    LIST(struct plan_record *) records;
    LIST(struct plan_function *) functions; /* all that have a surface, in source order */
    LIST(struct plan_question) questions;
};

/* The name of an operation ("text_in"), its group and its variants. */
const char *operation_name(enum operation operation);
enum operation_group operation_group(enum operation operation);
enum operation_variants operation_variants(enum operation operation);

/* The names of a surface ("bytes") and of what a derived slot is ("out_length"). */
const char *surface_name(enum surface surface);
const char *derived_name(enum derived_what what);

#endif
