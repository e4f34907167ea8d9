/* The functions that facts name. */
#include "passes.h"

const struct declaration *named_function(struct planning *planning, const struct site *site, enum facet facet)
{
    const char *name = facts_word(site, facet);
    const struct declaration *function = name ? map_get(&planning->functions, name) : NULL;
    if (name && !function) {
        facts_report_unknown(planning->diagnostics, site, facet, "function", name);
    } else if (name && function->refusal.reason) {
        diagnostic_report(planning->diagnostics, DIAGNOSTIC_ERROR, "refused-name", site->facts[facet]->place,
                          "`%s` of %s: `%s` cannot be called: %s", facet_name(facet),
                          facts_site_path(planning->arena, site), name, function->refusal.reason)
            ->peer = function->place;
        return NULL;
    }
    return function;
}
