/* The contract of a target language: what it must say so that a plan becomes its packages.
 *
 * A language is one C file (or folder) in languages/ that defines a `struct language`, and a folder of templates.
 * It spells types, names and escapes and declares its blocks; it decides nothing about functions. What templates see is
 * described in templates/README.md. */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "abi/traits.h"
#include "emit/template.h"
#include "emit/view.h"
#include "plan/plan.h"

/* What a name is for. Surface kinds get snake_case words; raw kinds get the C identifier. The result must be legal
 * there (keywords escaped). */
enum language_name {
    LANGUAGE_TYPE,     /* class, record, enum, callback: "stats" */
    LANGUAGE_FLAGS,    /* an enum whose constants combine */
    LANGUAGE_ERROR,    /* the error type of a scheme: "kv" */
    LANGUAGE_FUNCTION, /* a free function */
    LANGUAGE_METHOD,   /* a method or constructor */
    LANGUAGE_PARAMETER,
    LANGUAGE_LOCAL, /* the local variable of a slot; must not meet a parameter: a prefix of bg */
    LANGUAGE_FIELD,
    LANGUAGE_ENUMERATOR,
    LANGUAGE_CONSTANT,
    LANGUAGE_PACKAGE, /* the package's name, from the library's */
    LANGUAGE_RAW_TYPE,
    LANGUAGE_RAW_FUNCTION,
    LANGUAGE_RAW_PARAMETER,
    LANGUAGE_RAW_FIELD,
    LANGUAGE_RAW_ENUMERATOR,
    LANGUAGE_RAW_CONSTANT
};

/* The types of a surface, in the order in which their names are settled: of two that meet the first keeps its own. */
enum language_shown {
    LANGUAGE_SHOWN_CLASS,
    LANGUAGE_SHOWN_CALLBACK,
    LANGUAGE_SHOWN_ENUM,
    LANGUAGE_SHOWN_CLOSED_ENUM, /* among the others */
    LANGUAGE_SHOWN_RECORD,
    LANGUAGE_SHOWN_ERROR, /* of a scheme */
    LANGUAGE_SHOWN_COUNT
};

/* Where text of a header is going to stand. */
enum language_escape {
    LANGUAGE_COMMENT, /* lines of documentation, without their markers and without blanks around them; their ends
                         stay: what is to be one line must have none */
    LANGUAGE_STRING   /* a whole string literal with its quotes; the text may hold any byte but NUL */
};

/* When a block takes part in a function. */
enum language_phase {
    LANGUAGE_BEFORE, /* steps.<block>: slots that exist before the call: parameters, and an outcome of its own */
    LANGUAGE_AFTER,  /* steps.<block>: parameters, then the returned slot, then an outcome of its own */
    LANGUAGE_WRAP,   /* as BEFORE, nested: a block with a hole (templates/README.md, "Wraps") */
    LANGUAGE_ASKED   /* no steps: rendered where a template or another cell asks for it */
};

struct language_block {
    const char *name;
    enum language_phase phase;
};

/* How a language spells an operation: the stem of its cell files (the operation's name), or why it cannot. */
struct language_operation {
    enum operation operation;
    const char *reason; /* NULL: it has the cells */
};

/* A file of the package. */
struct language_file {
    const char *template; /* "src/lib.rs"; the embedded plain files need no entry here, they are copied as they are */
    const char *path;     /* pattern of the path below bridge/<language>/: "{{package}}-sys/src/lib.rs" */
    const char
        *each; /* a list of the root ("classes"): one file an item, rendered with the item above the root; or NULL */
    const char *when; /* a name of the root that must be true, or NULL */
    bool is_executable;
};

/* A file that may differ from target to target, when a run is for several. */
struct language_variant {
    const char *template; /* the file's */
    const char *path;     /* pattern of the path of one target's: "assert_{{target.label}}.c"; NULL: what holds for the
                             first target stands for all, as in a text for people */
    const char *selector; /* the template of what chooses among them at the usual path, by `targets`; NULL: the build
                             chooses by the paths */
};

/* What a spelling function may use. `root` is the root view under construction: a language may keep lists of its own
 * in it (say, every array type met). */
struct spelling {
    struct arena *arena;
    const struct language *language;
    const struct model *model;
    const struct plan *plan;
    struct view *root;
    struct pointer_map *raw_names; /* of a declaration, field or enumerator: its name in the raw layer, once settled */
};

/* A type to spell. `surface` is what it is to the user, or SURFACE_UNIT in the raw layer. Of classes and
 * callbacks the slot's own map tells (`class`, `signature`): no type is looked up for them. */
struct spelled_type {
    const struct type *type;  /* as C declares it */
    const struct type *value; /* of a pointer parameter with one value behind it, that value; else `type` */
    enum surface surface;
    const char *named;                 /* enum, flags, plain record: its name on the surface; else NULL */
    const struct view *shown;          /* the map of that enum or record; else NULL */
    const struct declaration *carried; /* of an integer: the enum whose values it carries; else NULL */
    bool is_closed; /* a closed enum or a record that holds one: some values of the type are errors */
};

/* A program that building or testing the package takes, as `bridgegen doctor` looks for it. */
struct language_tool {
    const char *program;  /* "cargo" */
    const char *argument; /* makes it print its version: "--version" */
    const char *install;  /* what a person does to get it: "apt-get install cargo-web" */
};

/* When a language is generated without being named. */
enum language_use {
    LANGUAGE_USUAL,       /* always */
    LANGUAGE_WITH_SPEC,   /* when the input is a spec, whose header it holds */
    LANGUAGE_NAMED        /* never */
};

struct scope;

struct language {
    enum language_use use;
    const char *name;  /* "rust": of --lang, of the folder */
    const char *title; /* for people */
    unsigned traits;   /* enum trait: what changes of the interface hurt its users; 0: none do, but those of C */
    const struct template_folder *templates;
    const struct language_block *blocks;         /* ended by a NULL name */
    const struct language_operation *operations; /* ended by OPERATION_COUNT */
    const struct language_file *files;           /* ended by a NULL template */
    const struct language_variant *variants;     /* ended by a NULL template; NULL: every file is the same everywhere */
    const char *source_folder;  /* pattern of the folder below bridge/<language>/ for vendored C sources and headers */
    const char *runtime_folder; /* the same for the C runtime; NULL: the language has better means */

    /* A name as it is written in this language. */
    const char *(*spell_name)(struct arena *arena, enum language_name kind, const char *name);

    /* A text made harmless for where it stands. */
    const char *(*escape)(struct arena *arena, enum language_escape escape, const char *text);

    /* Paragraphs of documentation, made harmless, as the language's formatter wants them. NULL: as they are. */
    const char *(*format_prose)(struct arena *arena, const char *text);

    /* How the names of the C bridge's functions begin, where packages of one library may meet in a program. NULL: with
     * the library's name, each package is linked on its own. */
    const char *(*bridge_prefix)(struct arena *arena, const char *package);

    /* Before anything is bound: adds names of the raw layer to raw_names, and parts those that would meet there. What
     * it leaves out is named by spell_name. May be NULL. */
    void (*settle)(const struct spelling *spelling);

    /* What the name of a type takes in the scope of those that users see, by its sort: the name and what is generated
     * with it, patterns as emit/scope.h has them; NULL: the name alone. */
    const char *const *type_takes[LANGUAGE_SHOWN_COUNT];

    /* Takes in that scope what a package has there of its own; the root has its names by then. May be NULL. */
    void (*take_types)(const struct spelling *spelling, struct scope *scope);

    /* Adds the spelling of a type to OUT, a map that already has the neutral keys of templates/README.md: what every
     * use of it in the raw layer asks for. */
    void (*spell_type)(const struct spelling *spelling, struct view *out, const struct spelled_type *type);

    /* The same for what only some uses ask for: called when one does, which for most types is never. May be NULL. */
    void (*spell_value)(const struct spelling *spelling, struct view *out, const struct spelled_type *type);

    /* The last word on the root view before rendering: adds what is this language's alone. May be NULL. */
    void (*finish)(const struct spelling *spelling);

    /* Of a package for several targets, COUNT finished roots: adds to each what only all of them together tell. May be
     * NULL. */
    void (*combine)(struct arena *arena, struct view *const *roots, size_t count);

    /* What the package needs on the machine, ended by a NULL program; NULL: nothing. */
    const struct language_tool *tools;
};

/* Every language this build has, ended by NULL; made by the build from its list of languages. */
extern const struct language *const languages[];

/* The language of a name, or NULL. */
const struct language *language_find(const char *name);

#endif
