/* A variant's text comes from a header but is no part of it: only what prototypes are made of gets into the parsed
 * text. */
#include "variants.h"

#include "declarations.h"

#include <string.h>

static const char facet[] = "variants";

static bool fail(struct diagnostics *diagnostics, const struct variant *variant, const char *reason)
{
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "variant", variant->place, "a variant of %s: %s",
                      variant->function, reason)
        ->advice = "write a prototype: \"int set_long(struct thing *self, int option, long value)\"";
    return false;
}

static bool is_harmless(const char *text)
{
    static const char characters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                     "0123456789_ *,()[].";
    return *text && text[strspn(text, characters)] == '\0';
}

bool variants_find(struct variants *out, struct arena *arena, const struct model *model,
                   struct diagnostics *diagnostics)
{
    bool is_fine = true;
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *function = model->declarations.items[i];
        for (size_t j = 0; j < function->facts.count && function->kind == DECLARATION_FUNCTION; j++) {
            const struct fact *fact = &function->facts.items[j];
            for (const struct fact_value *item = fact->value.first; item && text_equal(fact->facet, facet);
                 item = item->next) {
                struct variant *variant = list_add(arena, out);
                *variant = (struct variant){.text = item->text, .function = function->name, .place = fact->place};
                if (item->kind != FACT_STRING || !is_harmless(item->text))
                    is_fine = fail(diagnostics, variant, "its text is no prototype");
            }
        }
    }
    return is_fine;
}

void variants_append(struct text *text, struct variants *variants)
{
    unsigned line = 1;
    for (size_t i = 0; i < text->length && variants->count; i++)
        line += text->data[i] == '\n';
    for (size_t i = 0; i < variants->count; i++) {
        variants->items[i].line = line + (unsigned)i;
        text_append_format(text, "extern %s;\n", variants->items[i].text);
    }
}

static struct variant *variant_at(struct variants *variants, unsigned line)
{
    for (size_t i = 0; i < variants->count; i++)
        if (variants->items[i].line == line)
            return &variants->items[i];
    return NULL;
}

void variants_visit(struct reader *reader, struct variants *variants, CXCursor cursor)
{
    struct variant *variant = variants->count ? variant_at(variants, reader_spot(reader, cursor).line) : NULL;
    if (!variant || variant->declaration || reader->clang->getCursorKind(cursor) != CXCursor_FunctionDecl)
        return;
    variant->declaration = declarations_read_variant(reader, cursor, variant->function, variant->place);
}

bool variants_check(struct reader *reader, const struct variants *variants)
{
    const struct clang *clang = reader->clang;
    for (unsigned i = 0; i < clang->getNumDiagnostics(reader->unit) && variants->count; i++) {
        CXDiagnostic diagnostic = clang->getDiagnostic(reader->unit, i);
        CXFile file;
        unsigned line, column, offset;
        clang->getExpansionLocation(clang->getDiagnosticLocation(diagnostic), &file, &line, &column, &offset);
        const struct known_file *known = reader_file(reader, file);
        const struct variant *variant = known && known->is_main ? variant_at((struct variants *)variants, line) : NULL;
        if (variant && clang->getDiagnosticSeverity(diagnostic) >= CXDiagnostic_Error)
            return fail(reader->diagnostics, variant, reader_text(reader, clang->getDiagnosticSpelling(diagnostic)));
        clang->disposeDiagnostic(diagnostic);
    }
    for (size_t i = 0; i < variants->count; i++)
        if (!variants->items[i].declaration)
            return fail(reader->diagnostics, &variants->items[i], "a function of this name is declared already");
    return true;
}
