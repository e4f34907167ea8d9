/* The interface model: what a C header declares, as plain data in the run's arena.
 *
 * Made by front/, completed by passes/, read by everybody. This file is data only: what a type means is model/type,
 * how it is written as C text model/type_text, as JSON model/model_json. */
#ifndef MODEL_MODEL_H
#define MODEL_MODEL_H

#include "../base/list.h"
#include "../base/source.h"
#include "../facts/fact.h"

#include <stdbool.h>
#include <stdint.h>

struct declaration;

enum type_kind {
    TYPE_VOID,
    TYPE_BOOL,
    TYPE_INTEGER,    /* every integer type of C up to 64 bits; `name` tells them apart ("unsigned long") */
    TYPE_FLOAT,      /* float and double */
    TYPE_POINTER,
    TYPE_ARRAY,
    TYPE_FUNCTION,
    TYPE_RECORD,     /* struct and union */
    TYPE_ENUM,
    TYPE_TYPEDEF,
    TYPE_VA_LIST,
    TYPE_UNSUPPORTED /* what not even C can hand on: `name` is what it is ("pointer to a block") */
};

/* The count of an array whose length the header leaves open: `int a[]`. */
#define TYPE_COUNT_OPEN UINT64_MAX

/* A type. Interned: two equal types are one pointer (model/type). */
struct type {
    enum type_kind kind;
    bool is_const, is_volatile, is_restrict;
    bool is_signed;          /* integer: as it is on the target, also for plain char */
    bool is_variadic;        /* function */
    bool is_unprototyped;    /* function declared with () */
    bool is_size;            /* typedef: size_t, its like, or another name for one */
    const char *name;        /* void, bool, integer, float: the C keywords, canonical; unsupported: what it is */
    uint64_t size, align;    /* bytes; 0 for void, functions and incomplete types */
    const struct type *of;   /* pointee, element, result, underlying type of a typedef or enum */
    uint64_t count;          /* array: elements, or TYPE_COUNT_OPEN */
    const struct type *const *parameters; /* function */
    size_t parameter_count;
    struct declaration *declaration;      /* record, enum, typedef */
};

/* An enumerator, constant or field width is exact: 64 bits and a sign. */
struct integer {
    uint64_t bits;     /* two's complement when negative */
    bool is_negative;
};

/* A field, an enumerator or a parameter, in declaration order. */
struct member {
    const char *name;        /* NULL: unnamed parameter, anonymous struct or union member, padding bit-field */
    const struct type *type; /* of an enumerator: NULL */
    struct place place;
    const char *doc;         /* the comment's text, markers removed; NULL if none */
    struct fact_list facts;  /* from annotations on this member */
    const struct member *parameters; /* field that is a function pointer: they have names and nothing else; or NULL */
    size_t parameter_count;
    bool is_deprecated;      /* field, enumerator */
    const char *deprecated;  /* the message, or NULL */
    uint64_t offset;         /* field: in bits from the record's start */
    bool is_bitfield;
    bool is_hidden;          /* field: a macro has its name, which C reads instead of it */
    unsigned width;          /* bit-field: in bits */
    const struct declaration *carried; /* field: the enum whose values the integer carries (passes/enums) */
    uint64_t asked_align;    /* field of a spec that is not yet C: an alignment that its type does not ask for */
    struct integer value;    /* enumerator */
    const char *surface_name;/* enumerator: what users call it, in snake_case (passes/values) */
};

enum declaration_kind {
    DECLARATION_FUNCTION,
    DECLARATION_RECORD,
    DECLARATION_ENUM,
    DECLARATION_TYPEDEF,
    DECLARATION_CONSTANT, /* an object-like macro with a value */
    DECLARATION_VARIABLE
};

enum constant_kind {
    CONSTANT_INTEGER,
    CONSTANT_FLOAT,
    CONSTANT_TEXT,
    CONSTANT_ADDRESS /* a pointer that is a number: ((void *)-1) */
};

/* Why a declaration cannot be carried over; `word` NULL: it can. Without a `reason` others stand for it. */
struct refusal {
    const char *word;
    const char *reason;
    struct place place;
};

/* The function of the C bridge that stands in for a declaration which other languages cannot link to, or whose values
 * only C can pass (passes/shims). */
struct shim {
    const struct type *type; /* its type: what languages bind; NULL: the declaration needs none */
    const char *target;      /* what it calls, or takes the address of: "(kv_open)" is no macro of that name */
    bool has_result_address; /* its first parameter, which the declaration has not, is where the result goes */
};

/* A declaration of the header, or one of another header that an own declaration reaches. */
struct declaration {
    enum declaration_kind kind;
    const char *name;        /* NULL: an anonymous record or enum without a typedef of its own */
    const char *typedef_name;/* record, enum without a tag: the typedef that names it */
    struct place place;
    const char *file;        /* the header as a consumer would include it, for snapshots */
    bool is_own;             /* the library's own, not merely reached */
    bool is_reached;         /* own, or needed by an own one (passes/reach) */
    bool is_builtin;         /* record: a type of the compiler, bytes to languages; `typedef_name` is its C text */
    const char *doc;
    bool is_deprecated;
    const char *deprecated;  /* the message, or NULL */
    struct fact_list facts;  /* from annotations on the declaration, paths relative to it */
    struct refusal refusal;
    struct shim shim;        /* function, variable */

    const struct type *type; /* record, enum: itself; typedef: underlying; of all others their type */
    LIST(struct member) members; /* parameters, fields or enumerators */

    bool is_union, is_complete;  /* record */
    bool is_local;               /* record, enum: nothing but a parameter list names it */
    const char *byte_order;      /* record: "big-endian" or "little-endian" where it is not the target's; else NULL */
    bool is_packed;              /* record: some field lies below its natural alignment */
    uint64_t asked_align;        /* record of a spec that is not yet C: an alignment that its fields do not ask for */
    uint64_t name_align;         /* record that a typedef alone names: what that asks for instead of its own, or 0.
                                    Languages, which cannot say so, see no fields: then it counts as incomplete */
    struct declaration *parent;  /* record or enum declared inside a record */
    const char *label;           /* what raw layers call what C has no name for, or one beyond ASCII (passes/names) */

    const char *variant_of;  /* function: the variadic one that it is a typed form of; it has no symbol of its own */
    const char *alias_of;    /* function: the one that a macro gives this name besides its own */
    const char *symbol;      /* function, variable: the linker's name when it is not the C name, else NULL */
    bool is_inline;          /* function: static or inline, no symbol to link to */
    bool is_static;          /* function, variable: each C file has a copy of its own */
    bool is_thread_local;    /* variable: each thread has a copy of its own */
    const char *convention;  /* function: how it is called (model/convention), if not as C functions are; else NULL */
    const char *features;    /* function: of the processor, that it is compiled for: "avx2,fma"; NULL: those of all */
    bool returns_twice;          /* function: an attribute says so; of some, their name does (passes/refuse) */
    bool is_noreturn, is_missing; /* function: missing from the installed library, set by passes/reach */
    const char *library;     /* function, variable: which library exports it; NULL: the first, or nobody knows */
    bool is_malloc;          /* function: by attribute, what it returns is memory that nothing else points at */
    const char *nonnull;     /* function: what is never NULL by attribute, "1, 3, return"; NULL: nothing */
    const char *body;        /* function with a body in the header, record with conditions: the hash of its tokens */
    const char *conditions;  /* record: macros that conditions between its braces ask for, "KV_WIDE"; NULL: none */

    const char *surface_name;    /* constant: what users call it, in snake_case (passes/values); NULL: they do not see
                                    it */
    enum constant_kind constant;
    struct integer integer;      /* constant */
    double number;               /* constant */
    const char *text;            /* constant: the bytes, with a NUL after them */
    size_t text_length;
};

/* How the C library is found and built; paths relative to the folder of the input. */
struct link {
    LIST(const char *) libraries, library_dirs, sources, include_dirs, defines;
    LIST(const char *) sonames; /* of each library: what programs linked with it load, or NULL if nobody knows */
    struct texts needed;        /* the sonames of what the libraries load themselves */
    const char *pkg_config;
    struct texts packaged;      /* those of the libraries that pkg-config names: who asks it needs no other word */
    const char *guess;          /* "with -lz": what was guessed from the names of the header; NULL: somebody said it */
};

/* What becomes of a program whose package was generated for another ABI than the library has. */
enum abi_check {
    ABI_CHECK_ERROR,
    ABI_CHECK_WARN,
    ABI_CHECK_OFF /* nobody asks */
};

/* The variable by which a library tells the ABI that it was built with. */
struct abi_record {
    const char *name; /* "kv_abi"; NULL: the library has none */
    uint64_t major, minor;
    enum abi_check check;
};

struct library {
    const char *name;        /* "kv": a C identifier */
    const char *version;     /* "0.0.0" if nobody says */
    LIST(const char *) prefixes; /* "kv_", "KV_": longest first */
    LIST(const char *) headers;  /* as a consumer includes them */
    LIST(const char *) includes; /* headers of others that go before: those a spec names, or -include does */
    LIST(const char *) undefines;/* macros that are undefined before these are included: -U */
    LIST(const char *) hiding;   /* macros named like what is no function, which C reads instead of it */
    LIST(const char *) own_files;/* every header that holds own declarations, as paths that can be opened */
    const char *standard;    /* of C that the headers need: "gnu2x"; NULL: compilers begin with it */
    bool asks_reentrant;     /* an own header asks for the macro _REENTRANT, and was read without */
    const char *header_text; /* of a spec, once the hash is known: headers[0], which has no file */
    struct link link;
    struct abi_record abi;
};

struct layout_tables;

struct model {
    struct library library;
    const char *target;      /* "x86_64-linux-gnu" */
    LIST(struct declaration *) declarations; /* in source order, nested ones before the record that holds them */
    LIST(const struct model *) elsewhere; /* the same headers read for other targets */
    const struct layout_tables *layouts; /* of a model that was read from a snapshot, whose types have no sizes */
    const char *written_by;  /* of such a model: the version of bridgegen that wrote it, or NULL */
    uint64_t own_hash;       /* of the canonical interface on this target */
    uint64_t hash;           /* of that on all targets, set last */
};

#endif
