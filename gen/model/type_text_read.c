/* Reading C type names. A declarator is read into the steps that lead from the name to the base type, nearest first,
 * and then built from the base outwards:
 *
 *     uint8_t *(*)[4]     steps: pointer, array of 4, pointer     base: uint8_t */
#include "type_text.h"

#include "../base/identifier.h"
#include "../base/list.h"
#include "../base/words.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 50, LONGEST_WORD = 255 };

/* One step of a declarator. */
struct step {
    enum type_kind kind; /* TYPE_POINTER, TYPE_ARRAY or TYPE_FUNCTION */
    bool is_const, is_volatile, is_restrict;
    uint64_t count;
    const struct type **parameters;
    const char **names;
    size_t parameter_count;
    bool is_variadic, is_unprototyped;
};

struct steps {
    struct step *items;
    size_t count, capacity;
};

struct parameter {
    const struct type *type;
    const char *name;
};

/* A text under way. After an error `message` is set and every function returns false or NULL. */
struct reader {
    const struct type_scope *scope;
    const char *text;
    size_t at;
    const char *word, *word_at; /* what peek_word() saw last, and where in the text; NULL: nothing yet */
    int depth;
    const char *message;
    size_t offset;
};

/* The words of an arithmetic type, counted; what C makes of them is their canonical name. */
struct specifiers {
    bool is_const, is_volatile, is_restrict; /* restrict of a typedef that is a pointer */
    unsigned signs, unsigneds, shorts, longs, ints, complexes;
    const char *base; /* "char", "double", "void", "bool", "__int128" ... or NULL */
    size_t words;
};

static bool fail(struct reader *reader, size_t offset, const char *message)
{
    if (!reader->message) {
        reader->message = message;
        reader->offset = offset;
    }
    return false;
}

/* What stands at the reader's place, for messages. */
static const char *found(const struct reader *reader)
{
    const char *at = reader->text + reader->at;
    if (!*at)
        return "the end";
    size_t length = 1;
    while ((at[length] & 0xc0) == 0x80)
        length++;
    return text_format(reader->scope->arena, "'%.*s'", (int)length, at);
}

static bool fail_expected(struct reader *reader, const char *expected)
{
    return fail(reader, reader->at,
                text_format(reader->scope->arena, "expected %s, found %s", expected, found(reader)));
}

static char peek(struct reader *reader)
{
    while (reader->text[reader->at] == ' ')
        reader->at++;
    return reader->text[reader->at];
}

static bool take(struct reader *reader, char character)
{
    if (reader->message || peek(reader) != character)
        return false;
    reader->at++;
    return true;
}

/* Takes the three dots of a variadic function. */
static bool take_dots(struct reader *reader)
{
    peek(reader);
    if (reader->message || strncmp(reader->text + reader->at, "...", 3) != 0)
        return false;
    reader->at += 3;
    return true;
}

static bool expect(struct reader *reader, char character)
{
    return take(reader, character) || fail_expected(reader, text_format(reader->scope->arena, "'%c'", character));
}

static size_t word_length(const char *at)
{
    size_t length = 0;
    while (at[length] == '_' || (at[length] >= '0' && at[length] <= '9') || (unsigned char)at[length] >= 0x80 ||
           ((at[length] | 0x20) >= 'a' && (at[length] | 0x20) <= 'z'))
        length++;
    return length;
}

/* The identifier that stands next, not taken; NULL if there is none. Who looks for one word looks for another next. */
static const char *peek_word(struct reader *reader)
{
    peek(reader);
    const char *at = reader->text + reader->at;
    if (reader->message)
        return NULL;
    if (reader->word_at != at) {
        size_t length = word_length(at);
        const char *word = length <= LONGEST_WORD ? arena_copy(reader->scope->arena, at, length) : NULL;
        reader->word = identifier_is_name(word) ? word : NULL;
        reader->word_at = at;
    }
    return reader->word;
}

static bool take_word(struct reader *reader, const char *word)
{
    if (!text_equal(peek_word(reader), word))
        return false;
    reader->at += strlen(word);
    return true;
}

static struct words keywords =
    WORDS("auto", "break", "case", "const", "continue", "default", "do", "else", "extern", "for", "goto", "if",
          "inline", "register", "restrict", "return", "sizeof", "static", "switch", "typedef", "volatile", "while",
          "struct", "union", "enum", "void", "char", "short", "int", "long", "float", "double", "signed", "unsigned",
          "_Bool", "_Complex", "_Alignas", "_Atomic", "_Thread_local", "_Noreturn", "_Generic", "_Static_assert",
          "__attribute__", "__typeof__", "typeof", "__asm__", "asm");

bool type_text_is_keyword(const char *word)
{
    return words_have(&keywords, word);
}

/* Words that are an arithmetic type by themselves, or void. */
static struct words bases =
    WORDS("void", "char", "float", "double", "_Bool", "bool", "__int128", "__float128", "_Float16", "_Float32",
          "_Float64", "_Float128", "_Float32x", "_Float64x", "__fp16", "__bf16");

/* Takes one word of an arithmetic type. */
static bool take_arithmetic_word(struct reader *reader, struct specifiers *out)
{
    const char *word = peek_word(reader);
    if (text_equal(word, "signed"))
        out->signs++;
    else if (text_equal(word, "unsigned"))
        out->unsigneds++;
    else if (text_equal(word, "short"))
        out->shorts++;
    else if (text_equal(word, "long"))
        out->longs++;
    else if (text_equal(word, "int"))
        out->ints++;
    else if (text_equal(word, "_Complex"))
        out->complexes++;
    else if (!out->base && words_have(&bases, word))
        out->base = word;
    else
        return false;
    out->words++;
    return take_word(reader, word);
}

static bool take_qualifier(struct reader *reader, struct specifiers *out)
{
    if (take_word(reader, "const"))
        return out->is_const = true;
    if (take_word(reader, "restrict"))
        return out->is_restrict = true;
    return take_word(reader, "volatile") && (out->is_volatile = true);
}

/* char, int and its kin; NULL if the words do not go together. */
static const char *integer_name(const struct specifiers *words)
{
    static const char *const names[2][4] = {{"int", "short", "long", "long long"},
                                            {"unsigned int", "unsigned short", "unsigned long", "unsigned long long"}};
    if (words->signs + words->unsigneds > 1 || words->shorts > 1 || words->longs > 2 || words->ints > 1 ||
        (words->shorts && words->longs))
        return NULL;
    if (!words->base)
        return names[words->unsigneds][words->shorts ? 1 : words->longs ? words->longs + 1 : 0];
    if (!text_equal(words->base, "char") || words->shorts || words->longs || words->ints)
        return NULL;
    return words->signs ? "signed char" : words->unsigneds ? "unsigned char" : "char";
}

/* Types that C has and targets lack: long double, double _Complex, unsigned __int128. NULL if it is none. Those that
 * GNU C adds, short _Complex, are not among them. */
static const char *unsupported_name(struct arena *arena, const struct specifiers *words)
{
    bool is_double = text_equal(words->base, "double");
    const char *complex = words->complexes ? "_Complex " : "";
    if (words->shorts || words->ints || words->complexes > 1 || !words->base || text_equal(words->base, "char"))
        return NULL;
    if (text_equal(words->base, "__int128") && !words->longs && !words->complexes)
        return words->unsigneds ? "unsigned __int128" : "__int128";
    if (words->signs || words->unsigneds || words->longs > is_double)
        return NULL;
    return text_format(arena, "%s%s%s", complex, words->longs ? "long " : "", words->base);
}

static const struct type *arithmetic_type(struct reader *reader, const struct specifiers *words, size_t start)
{
    struct type_table *table = reader->scope->table;
    if (words->words == 1 && words->base) {
        if (text_equal(words->base, "void"))
            return type_void(table);
        if (text_equal(words->base, "bool") || text_equal(words->base, "_Bool"))
            return type_bool(table);
        if (text_equal(words->base, "float") || text_equal(words->base, "double"))
            return type_float(table, words->base, 0, 0);
    }
    const char *name = integer_name(words);
    if (name && !words->complexes)
        return type_integer(table, name, !words->unsigneds, 0, 0);
    bool is_gnu = name && words->complexes == 1 && words->words > 1; /* "_Complex" alone is no type here */
    name =
        is_gnu ? text_format(reader->scope->arena, "_Complex %s", name) : unsupported_name(reader->scope->arena, words);
    if (name)
        return type_unsupported(table, name, 0, 0);
    fail(reader, start, "these words do not make a type");
    return NULL;
}

static const struct type *declared_type(struct reader *reader, struct declaration *declaration)
{
    struct type_table *table = reader->scope->table;
    switch (declaration->kind) {
    case DECLARATION_RECORD: return type_record(table, declaration, 0, 0);
    case DECLARATION_ENUM: return type_enum(table, declaration, NULL, 0, 0);
    default: return type_typedef(table, declaration, declaration->type, 0, 0);
    }
}

static const struct type *find(struct reader *reader, enum declaration_kind kind, bool is_union, const char *name,
                               size_t start)
{
    const struct type_scope *scope = reader->scope;
    struct declaration *declaration = scope->find(scope->context, kind, is_union, name);
    if (declaration)
        return declared_type(reader, declaration);
    fail(reader, start,
         name ? text_format(scope->arena, "there is no type `%s`", name)
              : "a bare keyword needs the definition that it stands for");
    return NULL;
}

/* What stands in parentheses behind a word of the compiler, with it: _Atomic(int), _BitInt(7). */
static const struct type *parenthesized_type(struct reader *reader, const char *word)
{
    size_t start = reader->at;
    unsigned depth = 0;
    do {
        char character = peek(reader);
        depth += (character == '(') - (character == ')');
        bool is_part = strchr("()*_ ", character) || isalnum((unsigned char)character);
        if (!character || !is_part || (!depth && character != ')')) {
            fail_expected(reader, "a type in parentheses");
            return NULL;
        }
        reader->at++;
    } while (depth);
    const char *text =
        text_format(reader->scope->arena, "%s%.*s", word, (int)(reader->at - start), reader->text + start);
    return type_unsupported(reader->scope->table, text, 0, 0);
}

/* float __attribute__((vector_size(16))) */
static const struct type *vector_of(struct reader *reader, const struct type *element)
{
    static const char start[] = "__attribute__((vector_size(", end[] = ")))";
    peek(reader);
    const char *text = reader->text + reader->at, *digits = text + strlen(start);
    if (!text_starts_with(text, start))
        return element;
    size_t length = strspn(digits, "0123456789");
    if (!length || !text_starts_with(digits + length, end)) {
        fail_expected(reader, "the size of a vector");
        return element;
    }
    reader->at += strlen(start) + length + strlen(end);
    return type_unsupported(reader->scope->table,
                            text_format(reader->scope->arena, "%s %s%.*s%s", type_text(reader->scope->arena, element),
                                        start, (int)length, digits, end),
                            0, 0);
}

/* struct kv, union x, enum y, or a bare keyword. */
static const struct type *tagged_type(struct reader *reader, enum declaration_kind kind, bool is_union, size_t start)
{
    const char *name = peek_word(reader);
    if (name && type_text_is_keyword(name)) /* struct const */
        name = NULL;
    if (name)
        take_word(reader, name);
    return find(reader, kind, is_union, name, start);
}

/* One of those that are only described; NULL if none stands here. */
static const struct type *described_type(struct reader *reader)
{
    for (size_t i = 0; reader->scope->has_described && type_descriptions[i]; i++) {
        size_t length = strlen(type_descriptions[i]);
        const char *at = reader->text + reader->at;
        if (!text_starts_with(at, type_descriptions[i]) || isalnum((unsigned char)at[length]) || at[length] == '_')
            continue;
        reader->at += length;
        return type_unsupported(reader->scope->table, type_descriptions[i], 0, 0);
    }
    return NULL;
}

static const struct type *named_type(struct reader *reader, size_t start)
{
    const struct type *described = described_type(reader);
    if (described)
        return described;
    const char *word = peek_word(reader);
    if (text_equal(word, "_Atomic") || text_equal(word, "_BitInt"))
        return take_word(reader, word), parenthesized_type(reader, word);
    if (!word || (type_text_is_keyword(word) && strcmp(word, "struct") != 0 && strcmp(word, "union") != 0 &&
                  strcmp(word, "enum") != 0)) {
        fail_expected(reader, "a type");
        return NULL;
    }
    take_word(reader, word);
    if (strcmp(word, "struct") == 0 || strcmp(word, "union") == 0)
        return tagged_type(reader, DECLARATION_RECORD, *word == 'u', start);
    if (strcmp(word, "enum") == 0)
        return tagged_type(reader, DECLARATION_ENUM, false, start);
    if (strcmp(word, "va_list") == 0 || strcmp(word, "__builtin_va_list") == 0)
        return type_va_list(reader->scope->table, 0, 0);
    return find(reader, DECLARATION_TYPEDEF, false, word, start);
}

/* The type that words make; of _BitInt(7) they are a sign at most. */
static const struct type *type_of_words(struct reader *reader, const struct specifiers *words, size_t start)
{
    bool is_sign = words->words == 1 && words->signs + words->unsigneds == 1;
    if (is_sign && take_word(reader, "_BitInt"))
        return parenthesized_type(reader, words->unsigneds ? "unsigned _BitInt" : "_BitInt");
    return words->words ? arithmetic_type(reader, words, start) : named_type(reader, start);
}

/* The base type with its qualifiers, which may stand on either side. */
static const struct type *read_base(struct reader *reader)
{
    struct specifiers words = {0};
    peek(reader);
    size_t start = reader->at;
    while (take_qualifier(reader, &words) || take_arithmetic_word(reader, &words))
        ;
    const struct type *type = type_of_words(reader, &words, start);
    if (type)
        type = vector_of(reader, type);
    while (take_qualifier(reader, &words))
        ;
    return type && !reader->message ? type_qualified(type, words.is_const, words.is_volatile, words.is_restrict) : NULL;
}

static void read_pointers(struct reader *reader, struct steps *out)
{
    while (take(reader, '*')) {
        struct step *step = list_add(reader->scope->arena, out);
        step->kind = TYPE_POINTER;
        for (;;) {
            if (take_word(reader, "const"))
                step->is_const = true;
            else if (take_word(reader, "volatile"))
                step->is_volatile = true;
            else if (take_word(reader, "restrict") || take_word(reader, "__restrict"))
                step->is_restrict = true;
            else
                break;
        }
    }
}

static bool read_declarator(struct reader *reader, struct steps *out, const char **name);

static bool read_array(struct reader *reader, struct steps *out)
{
    struct step *step = list_add(reader->scope->arena, out);
    *step = (struct step){.kind = TYPE_ARRAY, .count = TYPE_COUNT_OPEN};
    if (peek(reader) >= '0' && peek(reader) <= '9') {
        char *end = NULL;
        errno = 0;
        step->count = strtoull(reader->text + reader->at, &end, 10);
        if (errno || step->count > INT64_MAX)
            return fail(reader, reader->at, "an array cannot be that long");
        reader->at = (size_t)(end - reader->text);
    }
    return take(reader, ']') || fail_expected(reader, "a count or ']'");
}

static const struct type *read_type(struct reader *reader, const char **name, struct step *signature);

static bool is_void(const struct parameter *parameter)
{
    const struct type *type = parameter->type;
    return type->kind == TYPE_VOID && !parameter->name && !type->is_const && !type->is_volatile;
}

static void keep_parameters(struct reader *reader, struct step *step, const struct parameter *items, size_t count)
{
    step->parameters = arena_allocate(reader->scope->arena, count * sizeof *step->parameters);
    step->names = arena_allocate(reader->scope->arena, count * sizeof *step->names);
    step->parameter_count = count;
    for (size_t i = 0; i < count; i++) {
        step->parameters[i] = type_decayed(items[i].type);
        step->names[i] = items[i].name;
    }
}

/* What stands between a function's parentheses; the opening one is taken. */
static bool read_parameters(struct reader *reader, struct steps *out)
{
    struct step *step = list_add(reader->scope->arena, out);
    *step = (struct step){.kind = TYPE_FUNCTION, .is_unprototyped = peek(reader) == ')'};
    LIST(struct parameter) parameters = {0};
    if (take(reader, ')'))
        return true;
    do {
        if (parameters.count && take_dots(reader)) {
            step->is_variadic = true;
            break;
        }
        struct parameter *parameter = list_add(reader->scope->arena, &parameters);
        parameter->type = read_type(reader, &parameter->name, NULL);
        if (!parameter->type)
            return false;
    } while (take(reader, ','));
    if (parameters.count != 1 || step->is_variadic || !is_void(&parameters.items[0]))
        keep_parameters(reader, step, parameters.items, parameters.count);
    return take(reader, ')') || fail_expected(reader, "',' or ')'");
}

/* Whether a parenthesis groups a declarator: `(*` does, `(int` and `()` begin parameters. */
static bool is_group(struct reader *reader)
{
    if (peek(reader) != '(')
        return false;
    size_t next = reader->at + 1;
    next += strspn(reader->text + next, " ");
    return reader->text[next] == '*' || reader->text[next] == '(' || reader->text[next] == '[';
}

/* The name, if one is allowed (NAME not NULL) and there. */
static bool read_name(struct reader *reader, const char **name)
{
    const char *word = peek_word(reader);
    if (!word || !name)
        return true;
    if (type_text_is_keyword(word))
        return fail_expected(reader, "a parameter's name");
    *name = word;
    return take_word(reader, word);
}

static bool read_suffixes(struct reader *reader, struct steps *out)
{
    for (;;) {
        if (take(reader, '[')) {
            if (!read_array(reader, out))
                return false;
        } else if (take(reader, '(')) {
            if (!read_parameters(reader, out))
                return false;
        } else {
            return !reader->message;
        }
    }
}

static bool read_declarator(struct reader *reader, struct steps *out, const char **name)
{
    struct steps pointers = {0};
    read_pointers(reader, &pointers);
    if (is_group(reader)) {
        if (++reader->depth > DEEPEST)
            return fail(reader, reader->at, "too many parentheses");
        take(reader, '(');
        if (!read_declarator(reader, out, name) || !expect(reader, ')'))
            return false;
        reader->depth--;
    } else if (!read_name(reader, name)) {
        return false;
    }
    if (!read_suffixes(reader, out))
        return false;
    while (pointers.count)
        *list_add(reader->scope->arena, out) = pointers.items[--pointers.count];
    return true;
}

static const struct type *apply(struct reader *reader, const struct type *type, const struct step *step)
{
    struct type_table *table = reader->scope->table;
    if (step->kind == TYPE_POINTER)
        return type_qualified(type_pointer(table, type), step->is_const, step->is_volatile, step->is_restrict);
    if (type->kind == TYPE_FUNCTION || (step->kind == TYPE_FUNCTION && type->kind == TYPE_ARRAY)) {
        fail(reader, reader->at,
             step->kind == TYPE_ARRAY ? "an array cannot hold functions"
                                      : "a function cannot return an array or a function");
        return NULL;
    }
    if (step->kind == TYPE_ARRAY)
        return type_array(table, type, step->count);
    return type_function(table, type, step->parameters, step->parameter_count, step->is_variadic,
                         step->is_unprototyped);
}

/* One type with its declarator. SIGNATURE, if not NULL, becomes the first function step. */
static const struct type *read_type(struct reader *reader, const char **name, struct step *signature)
{
    if (++reader->depth > DEEPEST) {
        fail(reader, reader->at, "too many types inside each other");
        return NULL;
    }
    struct steps steps = {0};
    const struct type *type = read_base(reader);
    if (!type || !read_declarator(reader, &steps, name))
        return NULL;
    for (size_t i = 0; signature && i < steps.count && !signature->kind; i++)
        if (steps.items[i].kind == TYPE_FUNCTION)
            *signature = steps.items[i];
    for (size_t i = steps.count; type && i > 0; i--)
        type = apply(reader, type, &steps.items[i - 1]);
    reader->depth--;
    return type;
}

struct type_read type_text_read(const struct type_scope *scope, const char *text)
{
    struct reader reader = {.scope = scope, .text = text};
    struct step signature = {0};
    const struct type *type = read_type(&reader, NULL, &signature);
    if (type && peek(&reader))
        fail_expected(&reader, "the end of the type");
    if (reader.message)
        return (struct type_read){.message = reader.message, .offset = reader.offset};
    return (struct type_read){.type = type, .names = signature.names, .name_count = signature.parameter_count};
}
