/* What would harm other probes is turned away before the parse: one unclosed brace swallows all that follow it, and a
 * macro that doubles itself thirty times never ends. */
#include "macros.h"

#include "comment.h"
#include "elsewhere.h"
#include "replacement.h"
#include "values.h"

#include "../base/words.h"
#include "../model/alias.h"

#include <stdlib.h>
#include <string.h>

/* A definition and the file it is in. */
struct definition {
    struct own_file *file;
    const struct directive *directive;
};

enum verdict {
    VERDICT_NONE, /* not thought about yet */
    VERDICT_UNDER_WAY,
    VERDICT_SAFE,
    VERDICT_HARMFUL
};

/* Why the value that libclang makes of a probe is none; the later ones outdo the earlier ones. */
enum flaw {
    FLAW_NONE,
    FLAW_SHIFT,
    FLAW_GRAMMAR, /* the 5 of `5 6`; a literal of one compiler alone */
    FLAW_HUGE
};

struct macro {
    const char *name;
    LIST(struct definition) definitions;
    bool is_undefined;  /* somewhere */
    bool is_guard;      /* of a whole file */
    bool is_predefined; /* by -D */
    bool is_plain;      /* a literal, surely in force */
    enum verdict verdict;
    unsigned long tokens;    /* of its expansion, at most */
    CXCursor probe, address; /* the value; the same as a number */
    bool has_probe, was_probed, was_addressed;
    enum flaw flaw;
};

struct macros {
    struct arena *arena;
    struct map by_name;
    LIST(struct macro *) list;
    unsigned depth; /* of the macros that are being judged */
};

static const char probe_prefix[] = "bg_probe_", address_prefix[] = "bg_address_";

enum { MOST_TOKENS = 10000, DEEPEST = 200 };

/* --- which macros there are --- */

static struct macro *macro_of(struct macros *macros, const char *name)
{
    struct macro *macro = map_get(&macros->by_name, name);
    if (macro)
        return macro;
    macro = arena_new(macros->arena, struct macro);
    macro->name = name;
    map_set(macros->arena, &macros->by_name, name, macro);
    *list_add(macros->arena, &macros->list) = macro;
    return macro;
}

static void collect(struct macros *macros, struct own_file *file)
{
    for (size_t i = 0; i < file->directives.list.count; i++) {
        const struct directive *directive = &file->directives.list.items[i];
        if (directive->kind == DIRECTIVE_INCLUDE)
            continue;
        struct macro *macro = macro_of(macros, directive->name);
        if (directive->kind == DIRECTIVE_DEFINE)
            *list_add(macros->arena, &macro->definitions) = (struct definition){file, directive};
        else
            macro->is_undefined = true;
    }
    if (file->directives.guard)
        macro_of(macros, file->directives.guard)->is_guard = true;
}

/* --- which of them are worth a probe --- */

static bool is_harmful(struct macros *macros, struct macro *macro);

/* Whether a body, all that it expands to included, could reach beyond its probe or be too much. Adds its tokens. */
static bool is_harmful_body(struct macros *macros, struct macro *macro, const char *body, unsigned long *tokens)
{
    int depth = 0, braces = 0;
    size_t length;
    for (const char *at = body; *at; at += length) {
        length = replacement_token(at);
        if (*at == ' ')
            continue;
        ++*tokens;
        if (*at >= '0' && *at <= '9' && literal_is_huge(at, length))
            macro->flaw = FLAW_HUGE;
        depth += (*at == '(' || *at == '[') - (*at == ')' || *at == ']');
        braces += (*at == '{') - (*at == '}');
        if (*at == ';' || depth < 0 || braces < 0 || (*at == ',' && depth + braces == 0))
            return true;
        struct macro *inner = NULL;
        if (replacement_is_word_start(*at)) {
            const char *word = arena_copy(macros->arena, at, length);
            inner = map_get(&macros->by_name, word);
            if (text_starts_with(word, "__has_")) /* which only #if understands */
                return true;
        }
        if (inner && is_harmful(macros, inner))
            return true;
        *tokens += inner ? inner->tokens : 0;
        macro->flaw = inner && inner->flaw ? inner->flaw : macro->flaw;
        if (*tokens > MOST_TOKENS)
            return true;
    }
    return depth != 0 || braces != 0;
}

/* All definitions count: which one holds is not known yet. Arguments of function-like macros are few; a body is weighed
 * as if it used none. */
static bool is_harmful(struct macros *macros, struct macro *macro)
{
    if (macro->verdict != VERDICT_NONE)
        return macro->verdict == VERDICT_HARMFUL;
    macro->verdict = VERDICT_UNDER_WAY;
    bool is_bad = ++macros->depth > DEEPEST;
    for (size_t i = 0; i < macro->definitions.count && !is_bad; i++) {
        const struct directive *directive = macro->definitions.items[i].directive;
        unsigned long tokens = 0;
        is_bad = is_harmful_body(macros, macro, directive->body, &tokens);
        macro->tokens = tokens > macro->tokens ? tokens : macro->tokens;
    }
    macros->depth--;
    if (macro->definitions.count != 1) /* another may hold */
        macro->flaw = FLAW_NONE;
    macro->verdict = is_bad ? VERDICT_HARMFUL : VERDICT_SAFE;
    return is_bad;
}

static const struct definition *last_definition(const struct macro *macro)
{
    return &macro->definitions.items[macro->definitions.count - 1];
}

/* A macro that is its own name only says that an enumerator exists; a keyword and one of the implementation's names are
 * not the library's. */
static bool may_be_constant(const struct macro *macro)
{
    if (macro->is_guard || !macro->definitions.count || replacement_is_no_value(macro->name))
        return false;
    for (size_t i = 0; i < macro->definitions.count; i++) {
        const struct directive *directive = macro->definitions.items[i].directive;
        if (!directive->is_function && *directive->body && !text_equal(directive->body, macro->name) &&
            !replacement_is_no_value(directive->body))
            return true;
    }
    return false;
}

static bool is_plain(struct macros *macros, const struct macro *macro)
{
    const struct directive *directive = last_definition(macro)->directive;
    const struct macro *guard = directive->guard ? macro_of(macros, directive->guard) : NULL;
    return !(guard && guard->is_predefined) && macro->definitions.count == 1 && !macro->is_undefined &&
           !directive->is_conditional && !directive->is_function &&
           literal_read(macros->arena, directive->body, sizeof(int64_t)).kind != LITERAL_NONE;
}

static void note_predefined(struct macros *macros, const char *const *arguments, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!text_starts_with(arguments[i], "-D"))
            continue;
        const char *name = arguments[i][2] ? arguments[i] + 2 : i + 1 < count ? arguments[i + 1] : "";
        macro_of(macros, arena_copy(macros->arena, name, strcspn(name, "=(")))->is_predefined = true;
    }
}

struct macros *macros_find(struct arena *arena, const struct own *own, const char *const *arguments, size_t count)
{
    struct macros *macros = arena_new(arena, struct macros);
    macros->arena = arena;
    note_predefined(macros, arguments, count);
    for (size_t i = 0; i < own->files.count; i++)
        collect(macros, own->files.items[i]);
    for (size_t i = 0; i < macros->list.count; i++) {
        struct macro *macro = macros->list.items[i];
        if (!may_be_constant(macro))
            continue;
        macro->is_plain = is_plain(macros, macro);
        macro->has_probe = !macro->is_plain && !is_harmful(macros, macro);
    }
    return macros;
}

/* --- the probes --- */

/* Whether some definition has what may be a cast of a number, as `((void *)-1)` does and NULL is. */
static bool may_be_address(const struct macro *macro)
{
    for (size_t i = 0; i < macro->definitions.count; i++) {
        const char *body = macro->definitions.items[i].directive->body;
        for (const char *at = strchr(body, ')'); at; at = strchr(at + 1, ')'))
            if (replacement_is_word(at[1 + strspn(at + 1, " -~(")]))
                return true;
        if (strstr(body, "NULL"))
            return true;
    }
    return false;
}

void macros_append_probes(struct text *out, const struct macros *macros, bool is_compiler_known)
{
    elsewhere_append(out, &macros->by_name, is_compiler_known);
    for (size_t i = 0; i < macros->list.count; i++) {
        const char *name = macros->list.items[i]->name;
        if (!macros->list.items[i]->has_probe)
            continue;
        text_append_format(out, "#ifdef %s\n__auto_type %s%zu = %s;\n", name, probe_prefix, i, name);
        if (may_be_address(macros->list.items[i]))
            text_append_format(out, "__auto_type %s%zu = (__UINTPTR_TYPE__)(%s);\n", address_prefix, i, name);
        text_append(out, "#endif\n");
    }
}

static void note_probe(struct macro *macro, CXCursor variable, bool is_address)
{
    if (is_address)
        macro->address = variable;
    else
        macro->probe = variable;
    macro->was_addressed |= is_address;
    macro->was_probed |= !is_address;
}

void macros_visit(struct reader *reader, struct macros *macros, CXCursor variable)
{
    CXString spelling = reader->clang->getCursorSpelling(variable);
    const char *name = reader->clang->getCString(spelling);
    bool is_address = text_starts_with(name, address_prefix);
    if (is_address || text_starts_with(name, probe_prefix)) {
        size_t index = strtoul(name + strlen(is_address ? address_prefix : probe_prefix), NULL, 10);
        if (index < macros->list.count)
            note_probe(macros->list.items[index], variable, is_address);
    }
    reader->clang->disposeString(spelling);
}

static unsigned line_of(struct reader *reader, CXSourceLocation location, const struct known_file **out_file)
{
    CXFile file;
    unsigned line, column, offset;
    reader->clang->getExpansionLocation(location, &file, &line, &column, &offset);
    *out_file = reader_file(reader, file);
    return line;
}

/* What a diagnostic says of the probe it stands in. Errors of meaning are no flaws: a value may be late, or an address,
 * and none the less one. Errors of numbers have no category. */
static enum flaw flaw_of(struct reader *reader, CXDiagnostic diagnostic)
{
    const char *message = reader_text(reader, reader->clang->getDiagnosticSpelling(diagnostic));
    if (text_starts_with(message, "shift count"))
        return FLAW_SHIFT;
    bool is_error = reader->clang->getDiagnosticSeverity(diagnostic) >= CXDiagnostic_Error;
    if (!is_error || text_starts_with(message, "pragma ")) /* what that would have said is no part of the value */
        return FLAW_NONE;
    const char *category = reader_text(reader, reader->clang->getDiagnosticCategoryText(diagnostic));
    bool is_of_grammar = !*category || text_equal(category, "Parse Issue") || text_starts_with(category, "Lexical");
    return is_of_grammar ? FLAW_GRAMMAR : FLAW_NONE;
}

static void note_flaws(struct reader *reader, const struct macros *macros)
{
    const struct known_file *file;
    struct map by_line = {0};
    const unsigned count = reader->clang->getNumDiagnostics(reader->unit);
    for (size_t i = 0; i < macros->list.count && count; i++) {
        struct macro *macro = macros->list.items[i];
        if (!macro->was_probed)
            continue;
        unsigned line = line_of(reader, reader->clang->getCursorLocation(macro->probe), &file);
        map_set(reader->scratch, &by_line, text_number(reader->scratch, line), macro);
    }
    for (unsigned i = 0; i < count; i++) {
        CXDiagnostic diagnostic = reader->clang->getDiagnostic(reader->unit, i);
        unsigned line = line_of(reader, reader->clang->getDiagnosticLocation(diagnostic), &file);
        struct macro *macro = file && file->is_main ? map_get(&by_line, text_number(reader->scratch, line)) : NULL;
        enum flaw flaw = macro ? flaw_of(reader, diagnostic) : FLAW_NONE;
        if (macro && flaw > macro->flaw)
            macro->flaw = flaw;
        reader->clang->disposeDiagnostic(diagnostic);
    }
}

/* --- the constants --- */

static struct literal literal_of(const struct reader *reader, const struct definition *definition)
{
    unsigned long_size = (unsigned)reader->literal_types[LITERAL_LONG]->size;
    return literal_read(reader->arena, definition->directive->body, long_size);
}

static bool same_value(const struct literal *literal, const struct declaration *constant)
{
    switch (literal->kind) {
    case LITERAL_INTEGER: return constant->constant == CONSTANT_INTEGER && literal->bits == constant->integer.bits;
    case LITERAL_FLOAT: return constant->constant == CONSTANT_FLOAT && literal->number == constant->number;
    case LITERAL_TEXT:
        return constant->constant == CONSTANT_TEXT && literal->length == constant->text_length &&
               memcmp(literal->text, constant->text, literal->length) == 0;
    default: return false;
    }
}

/* Of several definitions the last one whose value is plainly the one that holds; else the last. */
static const struct definition *definition_in_force(const struct reader *reader, const struct macro *macro,
                                                    const struct declaration *constant)
{
    for (size_t i = macro->definitions.count; i-- > 0 && macro->definitions.count > 1;) {
        struct literal literal = literal_of(reader, &macro->definitions.items[i]);
        if (same_value(&literal, constant))
            return &macro->definitions.items[i];
    }
    return last_definition(macro);
}

static void add_declaration(struct reader *reader, const struct macro *macro, struct declaration *declaration)
{
    const struct definition *definition = definition_in_force(reader, macro, declaration);
    struct own_file *file = definition->file;
    const char *doc = comment_text(reader->arena, definition->directive->comment);
    declaration->name = macro->name;
    declaration->is_own = true;
    declaration->file = file->include_name;
    declaration->place = reader_place_at(reader, file, definition->directive->offset);
    declaration->refusal.place = declaration->place; /* of a function that it is another name of */
    declaration->doc = doc ? doc : declaration->doc;
    struct shell *shell = arena_new(reader->scratch, struct shell);
    *shell = (struct shell){
        .declaration = declaration, .is_filled = true, .spot = {.offset = definition->directive->offset}, .file = file};
    *list_add(reader->scratch, &reader->finished_constants) = shell;
}

/* A text in a cast, `((const xmlChar *)"xml")`, as the text alone; LITERAL_NONE: it is more than that. */
static struct literal text_in_cast(const struct reader *reader, const struct macro *macro)
{
    const char *body = last_definition(macro)->directive->body, *start = strchr(body, '"'), *end = strrchr(body, '"');
    if (!start || start == body || end[1 + strspn(end + 1, " )")])
        return (struct literal){.kind = LITERAL_NONE};
    char before = '\0'; /* a word there would be the name of another text */
    for (const char *at = body; at < start; at++) {
        if (!replacement_is_word(*at) && !strchr(" ()*", *at))
            return (struct literal){.kind = LITERAL_NONE};
        before = *at == ' ' ? before : *at;
    }
    if (before != ')' && before != '(')
        return (struct literal){.kind = LITERAL_NONE};
    return literal_read(reader->arena, arena_copy(reader->arena, start, (size_t)(end - start) + 1), sizeof(long));
}

/* Why a macro that is a value in C is none elsewhere; NULL: it is none in C either. */
static const char *why_no_constant(enum value_kind kind)
{
    switch (kind) {
    case VALUE_NONE: break;
    case VALUE_TEXT: return "a text with a NUL inside, or one that C computes";
    case VALUE_WIDE_TEXT: return "a text of wide characters, which other languages do not have";
    case VALUE_OF_C: return "its type is one that only C computes with";
    case VALUE_RECORD: return "a value of a record, which only C can write";
    case VALUE_ADDRESS: return "an address, which is known only when the program runs";
    case VALUE_LATE: return "its value is known only when the program runs";
    }
    return NULL;
}

static void refuse(struct reader *reader, const struct macro *macro, const char *reason)
{
    const struct definition *definition = last_definition(macro);
    diagnostic_report(reader->diagnostics, DIAGNOSTIC_REFUSED, "constant-value",
                      reader_place_at(reader, definition->file, definition->directive->offset), "%s: %s", macro->name,
                      reason);
}

/* Makes of a macro that is another name of an own function, `#define kv_get kv_get_v2`, that function once more, for
 * the raw layer: facts are said of the other one. False if the header declares it, too. */
static bool read_alias(struct reader *reader, const struct macro *macro, const struct map *functions, CXCursor cursor,
                       struct declaration *out)
{
    const struct declaration *function = reader_shell(reader, cursor)->declaration;
    if (map_get(functions, macro->name))
        return false;
    if (!function->is_own) {
        const char *name = reader_text(reader, reader->clang->getCursorSpelling(cursor));
        refuse(reader, macro, text_format(reader->arena, "another name of %s, which is another library's", name));
        return false;
    }
    alias_make(out, function);
    return true;
}

/* Makes the constant of a macro that was probed. */
static bool read_probe(struct reader *reader, const struct macro *macro, const struct map *functions,
                       struct declaration *out)
{
    bool is_constant = values_read(reader, macro->probe, out) ||
                       (macro->was_addressed && values_read_address(reader, macro->probe, macro->address, out));
    const char *moving = elsewhere_reason(reader, macro->probe, is_constant ? out : NULL);
    if (moving)
        refuse(reader, macro, moving);
    if (moving || is_constant)
        return !moving;
    enum value_kind kind = values_kind(reader, macro->probe);
    struct literal literal = text_in_cast(reader, macro);
    if (literal.kind == LITERAL_TEXT && kind == VALUE_TEXT) {
        values_set_literal(reader, &literal, out);
        return true;
    }
    CXCursor function = values_function(reader, macro->probe);
    if (!reader->clang->Cursor_isNull(function))
        return read_alias(reader, macro, functions, function, out);
    const char *reason = map_get(functions, macro->name) ? NULL : why_no_constant(kind); /* macros_hide() tells */
    if (reason)
        refuse(reader, macro, reason);
    return false;
}

static const char *const flaw_reasons[] = {
    [FLAW_SHIFT] = "it shifts further than its type goes, which C leaves open",
    [FLAW_GRAMMAR] = "not every compiler of C knows such a literal",
    [FLAW_HUGE] = "it has a number that no type of C holds",
};

/* Makes the constant of a macro, or the function that it is another name of; false if it is neither. */
static bool read_macro(struct reader *reader, const struct macro *macro, const struct map *functions,
                       struct declaration *out)
{
    out->kind = DECLARATION_CONSTANT;
    if (macro->was_probed && macro->flaw) {
        if (macro->flaw != FLAW_GRAMMAR || replacement_is_literal(last_definition(macro)->directive->body))
            refuse(reader, macro, flaw_reasons[macro->flaw]);
        return false;
    }
    if (!macro->is_plain)
        return macro->was_probed && read_probe(reader, macro, functions, out);
    struct literal literal = literal_of(reader, last_definition(macro));
    if (literal.kind == LITERAL_NONE || !last_definition(macro)->file->was_read)
        return false;
    values_set_literal(reader, &literal, out);
    return true;
}

/* Whether a macro is called like a function, and its replacement begins like what one does: no attribute, no part of a
 * declaration. Its body begins with its parameters. */
static bool is_like_function(const struct directive *directive)
{
    const char *end = directive->is_function ? strchr(directive->body, ')') : NULL;
    const char *rest = end ? end + 1 + strspn(end + 1, " ") : "";
    return *rest && (!replacement_is_no_value(rest) || text_starts_with(rest, "do"));
}

/* What people may look for and not find: macros that are no value, but could be used as a part of one. */
enum left_out { LEFT_OUT_CALL, LEFT_OUT_INITIALIZER, LEFT_OUT_BLOCK, LEFT_OUT_NOT };

static const struct {
    const char *word, *reason;
} left_out[] = {
    [LEFT_OUT_CALL] = {"function-like-macro", "a function-like macro says nothing of types"},
    [LEFT_OUT_INITIALIZER] = {"initializer", "an initializer is no value"},
    [LEFT_OUT_BLOCK] = {"statement-expression", "only C can run the statements that its value comes from"},
};

static enum left_out left_out_as(const struct macro *macro, const struct map *functions)
{
    const struct directive *directive = last_definition(macro)->directive;
    if (directive->is_function)
        return is_like_function(directive) && !map_get(functions, macro->name) ? LEFT_OUT_CALL : LEFT_OUT_NOT;
    if (*directive->body == '{' && macro->was_probed)
        return LEFT_OUT_INITIALIZER;
    return replacement_is_block(directive->body) ? LEFT_OUT_BLOCK : LEFT_OUT_NOT;
}

static void note_left_out(struct reader *reader, const struct macro *macro, const struct map *functions)
{
    if (!macro->definitions.count || macro->is_undefined || text_starts_with(macro->name, "__"))
        return;
    const struct definition *definition = last_definition(macro);
    enum left_out kind = left_out_as(macro, functions);
    if (!definition->file->was_read || kind == LEFT_OUT_NOT)
        return;
    struct diagnostic *note =
        diagnostic_report(reader->diagnostics, DIAGNOSTIC_NOTE, left_out[kind].word,
                          reader_place_at(reader, definition->file, definition->directive->offset),
                          "%s is left out: %s", macro->name, left_out[kind].reason);
    if (kind == LEFT_OUT_CALL)
        note->advice = "declare it below #ifdef BRIDGEGEN, its name in parentheses, with the fact macro";
}

void macros_read(struct reader *reader, const struct macros *macros)
{
    struct map functions = {0};
    note_flaws(reader, macros);
    for (size_t i = 0; i < reader->finished_own.count; i++)
        if (reader->finished_own.items[i]->declaration->kind == DECLARATION_FUNCTION)
            map_set(reader->scratch, &functions, reader->finished_own.items[i]->declaration->name,
                    reader->finished_own.items[i]);
    struct declaration *declaration = arena_new(reader->arena, struct declaration);
    for (size_t i = 0; i < macros->list.count; i++) {
        if (read_macro(reader, macros->list.items[i], &functions, declaration)) {
            add_declaration(reader, macros->list.items[i], declaration);
            declaration = arena_new(reader->arena, struct declaration);
        } else { /* most are no constants */
            note_left_out(reader, macros->list.items[i], &functions);
            *declaration = (struct declaration){0};
        }
    }
}

/* Whether C reads something else where a name stands: `#define st_atime st_atim.tv_sec`, not `#define stdin stdin`, and
 * not a definition under an #if that does not hold. */
static bool hides(const struct macros *macros, const char *name)
{
    const struct macro *macro = name ? map_get(&macros->by_name, name) : NULL;
    if (macro && macro->has_probe && !macro->was_probed)
        return false;
    for (size_t i = 0; macro && i < macro->definitions.count; i++) {
        const struct directive *directive = macro->definitions.items[i].directive;
        if (!directive->is_function && !text_equal(directive->body, name))
            return true;
    }
    return false;
}

static void add_hiding(struct reader *reader, const struct macros *macros, struct map *seen, const char *name)
{
    if (!hides(macros, name) || map_get(seen, name))
        return;
    map_set(reader->scratch, seen, name, reader);
    *list_add(reader->arena, &reader->model->library.hiding) = name;
}

void macros_find_hiding(struct reader *reader, const struct macros *macros)
{
    struct map seen = {0};
    for (size_t i = 0; i < reader->model->declarations.count; i++) {
        const struct declaration *declaration = reader->model->declarations.items[i];
        bool is_foreign_name = declaration->kind == DECLARATION_TYPEDEF && !declaration->is_own;
        if (declaration->kind == DECLARATION_FUNCTION || declaration->kind == DECLARATION_CONSTANT || is_foreign_name)
            continue; /* `#define uint8_t unsigned char` is for who has no stdint.h */
        add_hiding(reader, macros, &seen, declaration->name ? declaration->name : declaration->typedef_name);
        for (size_t j = 0; declaration->kind == DECLARATION_ENUM && j < declaration->members.count; j++)
            add_hiding(reader, macros, &seen, declaration->members.items[j].name);
    }
}

/* Whether a macro only says what another function is called: `#define lseek lseek64`. */
static bool is_another_name(const struct macros *macros, const char *name)
{
    const struct macro *macro = map_get(&macros->by_name, name);
    return text_is_identifier(last_definition(macro)->directive->body);
}

void macros_hide(const struct macros *macros, struct declaration *declaration)
{
    static const char reason[] = "a macro has its name, which C reads instead of it";
    if (declaration->kind == DECLARATION_RECORD)
        for (size_t i = 0; i < declaration->members.count; i++)
            declaration->members.items[i].is_hidden = hides(macros, declaration->members.items[i].name);
    else if (declaration->kind == DECLARATION_FUNCTION && declaration->is_own && !declaration->refusal.word &&
             !declaration->alias_of && hides(macros, declaration->name) && !is_another_name(macros, declaration->name))
        declaration->refusal = (struct refusal){"hidden", reason, declaration->place};
}
