/* The plan as JSON, for `inspect --stage plan`: the first place to look when a function is not what it should be. */
#ifndef PLAN_PLAN_JSON_H
#define PLAN_PLAN_JSON_H

#include "../base/json.h"
#include "plan.h"

/* The whole plan: schemes, classes, callbacks, functions with a slot a line, and the open questions. */
struct json *plan_json(struct arena *arena, const struct plan *plan);

#endif
