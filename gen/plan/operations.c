/* The names of operations, surfaces and derived slots: operations.def as tables. */
#include "plan.h"

struct operation_line {
    const char *name;
    enum operation_group group;
    enum operation_variants variants;
};

static const struct operation_line lines[] = {
#define OPERATION(constant, name, group, variants, text) {name, GROUP_##group, VARIANTS_##variants},
#include "operations.def"
#undef OPERATION
};

const char *operation_name(enum operation operation)
{
    return lines[operation].name;
}

enum operation_group operation_group(enum operation operation)
{
    return lines[operation].group;
}

enum operation_variants operation_variants(enum operation operation)
{
    return lines[operation].variants;
}

const char *surface_name(enum surface surface)
{
    static const char *const names[] = {"unit", "bool", "int",   "size",   "float",  "enum",   "flags",
                                        "text", "path", "bytes", "record", "object", "closure"};
    return names[surface];
}

const char *derived_name(enum derived_what what)
{
    static const char *const names[] = {"length", "out_length", "capacity", "used", "room", "userdata"};
    return names[what];
}
