/* One call, prepared by call.c and made in a child process.
 *
 * In the child: loads the library, makes the callbacks, calls, and tells what came of it in messages. */
#ifndef CALL_PERFORMANCE_H
#define CALL_PERFORMANCE_H

#include "foreign.h"
#include "outcome.h"

#include <stdatomic.h>

/* The kinds of messages. */
enum performance_message {
    MESSAGE_NO_LIBRARY = 'l',  /* it cannot be loaded: why */
    MESSAGE_NO_SYMBOL = 's',   /* it exports no function or variable of this name */
    MESSAGE_NO_CALLBACK = 'n', /* no callback can be made */
    MESSAGE_CALLBACK = 'c',    /* a callback was called: JSON */
    MESSAGE_RETURNED = 'r',    /* the function has returned */
    MESSAGE_RESULTS = 'v'      /* what came of it: JSON */
};

/* A function that is made for the call. */
struct performance_callback {
    const struct value_callback *callback;
    const struct foreign_call *call;
    const struct plan_function *facts; /* NULL: nobody has stated any */
};

struct performance {
    const char *library; /* as dlopen() takes it */
    const char *symbol;
    const struct foreign *foreign;
    const struct foreign_call *call; /* NULL: it is a variable */
    const struct type *type;         /* of the result, or of the variable */
    struct outcome outcome;
    struct performance_callback *callbacks;
    size_t callback_count;
    atomic_ullong callback_calls; /* in the child: so many there were */
};

/* Does it: the work of child_run(). CONTEXT is the struct performance. */
void performance_do(void *context, int channel);

#endif
