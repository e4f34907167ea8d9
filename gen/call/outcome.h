/* What a call came to, as JSON: the returned value, what is in the memory that arguments lead to, and what a made
 * function was called with. Facts say what a value is - a text and who frees it, bytes and how many, a code of an error
 * scheme; without facts it is what its type says. */
#ifndef CALL_OUTCOME_H
#define CALL_OUTCOME_H

#include "../base/json.h"
#include "../plan/plan.h"
#include "value.h"

/* A value that crosses: a parameter's. */
struct outcome_value {
    const char *name;
    const struct type *type;
    void *memory;
};

struct outcome {
    struct arena *arena;
    const struct plan *plan;
    const struct plan_function *facts; /* NULL: nobody has stated any */
    const struct value_reader *reader; /* whose objects the arguments lead to */
    struct outcome_value *values;
    size_t count;
    void *library;  /* where functions that free are looked for: a handle of dlopen() */
    bool is_failed; /* by the facts: then no output is what it would be otherwise */
};

/* Adds to RESULTS what is returned at MEMORY, and what it leads to; frees what the caller is given. Finds out whether
 * the call has failed, and whether errno, which is ERROR, says why. */
void outcome_add_returned(struct outcome *outcome, struct json *results, const struct type *type, const void *memory,
                          int error);

/* Adds what the arguments lead to, as far as it may have been written to. */
void outcome_add_outputs(struct outcome *outcome, struct json *results);

/* Adds each of the values to RESULTS, as a function sees them that is called with them. */
void outcome_add_values(struct outcome *outcome, struct json *results);

/* Adds the value of TYPE at MEMORY under a name, and what it leads to. */
void outcome_add_variable(struct outcome *outcome, struct json *results, const char *name, const struct type *type,
                          const void *memory);

#endif
