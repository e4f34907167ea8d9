/* What two names of one function share. */
#include "alias.h"

void alias_make(struct declaration *out, const struct declaration *function)
{
    const struct declaration own = *out;
    *out = *function;
    out->name = own.name;
    out->place = out->refusal.place = own.place;
    out->file = own.file;
    out->doc = own.doc ? own.doc : function->doc;
    out->facts = (struct fact_list){0};
    out->alias_of = function->name;
    out->symbol = function->symbol ? function->symbol : function->name;
}
