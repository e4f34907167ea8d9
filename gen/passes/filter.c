/* What a run is about, by patterns: of names, or with a slash or a dot in them, of headers. */
#include "passes.h"

#include "../base/text.h"
#include "../model/shape.h"

#include <fnmatch.h>

static bool matches(const char *pattern, const struct declaration *declaration)
{
    const char *name = shape_raw_name(declaration);
    if (strpbrk(pattern, "/."))
        return declaration->file && fnmatch(pattern, declaration->file, 0) == 0;
    return name && fnmatch(pattern, name, 0) == 0;
}

static bool matches_any(const struct texts *patterns, const struct declaration *declaration)
{
    for (size_t i = 0; i < patterns->count; i++)
        if (matches(patterns->items[i], declaration))
            return true;
    return false;
}

/* A pattern that nothing matches is misspelled, or the header has changed. */
static void check_matched(const struct model *model, const struct texts *patterns, const char *option,
                          struct diagnostics *diagnostics)
{
    for (size_t i = 0; i < patterns->count; i++) {
        bool is_matched = false;
        for (size_t j = 0; j < model->declarations.count && !is_matched; j++)
            is_matched =
                model->declarations.items[j]->is_own && matches(patterns->items[i], model->declarations.items[j]);
        if (!is_matched)
            diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "unmatched-pattern", (struct place){0},
                              "no declaration of the library matches %s %s", option, patterns->items[i])
                ->advice = "a pattern of names has * and ?; one of headers also a slash or a dot: curl/*.h";
    }
}

void pass_filter(struct model *model, const struct texts *allow, const struct texts *block,
                 struct diagnostics *diagnostics)
{
    check_matched(model, allow, "--allow", diagnostics);
    check_matched(model, block, "--block", diagnostics);
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct declaration *declaration = model->declarations.items[i];
        if ((allow->count && !matches_any(allow, declaration)) || matches_any(block, declaration))
            declaration->is_own = false;
    }
}
