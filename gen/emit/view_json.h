/* A view as JSON, for `inspect --stage view:LANG`: what a template may say. */
#ifndef EMIT_VIEW_JSON_H
#define EMIT_VIEW_JSON_H

#include "../base/json.h"
#include "view.h"

/* The tree of VIEW. Maps link to each other in circles: one that stands above itself is written as `{"...": name}`. */
struct json *view_json(struct arena *arena, const struct view *view);

#endif
