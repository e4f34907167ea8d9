/* model/type_text: C type names, written and read. */
#include "model/type_text.h"

#include "base/hash.h"

#include <setjmp.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;
static struct type_table *table;
static struct map declarations; /* "struct kv", "uint8_t" -> declaration */
static struct declaration *bare;
static struct type_scope scope;

static struct declaration *find(void *context, enum declaration_kind kind, bool is_union, const char *name)
{
    (void)context;
    if (!name)
        return bare;
    const char *key = text_format(arena, "%s%s",
                                  kind == DECLARATION_TYPEDEF ? ""
                                  : kind == DECLARATION_ENUM  ? "enum "
                                  : is_union                  ? "union "
                                                              : "struct ",
                                  name);
    struct declaration *declaration = map_get(&declarations, key);
    if (declaration || text_equal(name, "unknown"))
        return declaration;
    declaration = arena_new(arena, struct declaration);
    *declaration = (struct declaration){.kind = kind, .name = name, .is_union = is_union, .type = type_void(table)};
    map_set(arena, &declarations, key, declaration);
    return declaration;
}

static int set_up(void **state)
{
    (void)state;
    arena = arena_create();
    table = type_table_create(arena, 8);
    declarations = (struct map){0};
    bare = NULL;
    scope = (struct type_scope){.table = table, .arena = arena, .find = find};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_destroy(arena);
    return 0;
}

static const struct type *read(const char *text)
{
    struct type_read read = type_text_read(&scope, text);
    if (!read.type)
        fail_msg("%s: at %zu: %s", text, read.offset, read.message);
    return read.type;
}

static void assert_written(const char *text, const char *canonical)
{
    assert_string_equal(type_text(arena, read(text)), canonical);
    assert_ptr_equal(read(canonical), read(text));
}

static void assert_declares(const char *text, const char *name, const char *expected)
{
    struct text out = text_create(arena);
    type_text_write(&out, read(text), name);
    assert_string_equal(out.data, expected);
}

static void assert_fails(const char *text, const char *expected)
{
    struct type_read read = type_text_read(&scope, text);
    assert_null(read.type);
    assert_string_equal(text_format(arena, "%zu: %s", read.offset, read.message), expected);
}

static void built_in_types_have_one_spelling(void **state)
{
    (void)state;
    static const char *const spellings[][2] = {{"int", "int"},
                                               {"signed", "int"},
                                               {"signed int", "int"},
                                               {"unsigned", "unsigned int"},
                                               {"short int", "short"},
                                               {"long unsigned", "unsigned long"},
                                               {"long long int", "long long"},
                                               {"unsigned long int long", "unsigned long long"},
                                               {"char", "char"},
                                               {"signed char", "signed char"},
                                               {"char unsigned", "unsigned char"},
                                               {"_Bool", "bool"},
                                               {"bool", "bool"},
                                               {"float", "float"},
                                               {"double", "double"},
                                               {"long double", "long double"},
                                               {"double long", "long double"},
                                               {"double _Complex", "_Complex double"},
                                               {"short int _Complex", "_Complex short"},
                                               {"_Complex unsigned", "_Complex unsigned int"},
                                               {"char _Complex", "_Complex char"},
                                               {"unsigned __int128", "unsigned __int128"},
                                               {"_BitInt(7)", "_BitInt(7)"},
                                               {"signed _BitInt(7)", "_BitInt(7)"},
                                               {"unsigned _BitInt(64)", "unsigned _BitInt(64)"},
                                               {"_Atomic(int)", "_Atomic(int)"},
                                               {"va_list", "va_list"},
                                               {"void", "void"}};
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
        assert_written(spellings[i][0], spellings[i][1]);
}

static void char_is_neither_signed_char_nor_unsigned_char(void **state)
{
    (void)state;
    assert_ptr_not_equal(read("char"), read("signed char"));
    assert_ptr_not_equal(read("char"), read("unsigned char"));
}

static void declarators_are_written_as_c_has_them(void **state)
{
    (void)state;
    static const char *const texts[] = {"const char *",
                                        "char *const",
                                        "const char *const *volatile",
                                        "struct kv **",
                                        "union value",
                                        "enum kv_status",
                                        "int [4]",
                                        "int [4][2]",
                                        "int *[4]",
                                        "int (*)[4]",
                                        "uint8_t *(*)[4]",
                                        "int []",
                                        "int (void)",
                                        "int ()",
                                        "int (int, ...)",
                                        "int (*)(void *, const char *, size_t)",
                                        "int (**)(void)",
                                        "int (*[3])(void)",
                                        "int (*(*)(int))(char)",
                                        "void (*(*)(int, void (*)(int)))(int)",
                                        "int (*(*)(void))[5]",
                                        "char *restrict",
                                        "const struct kv *restrict"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_written(texts[i], texts[i]);
}

static void blanks_and_the_order_of_qualifiers_do_not_matter(void **state)
{
    (void)state;
    assert_written("char const*", "const char *");
    assert_written("  int( * )( int,char ) ", "int (*)(int, char)");
    assert_written("struct   kv const volatile * ", "const volatile struct kv *");
}

static void redundant_parentheses_vanish(void **state)
{
    (void)state;
    assert_written("int (*)", "int *");
    assert_written("int ((*))(void)", "int (*)(void)");
}

static void parameters_that_are_arrays_or_functions_are_pointers(void **state)
{
    (void)state;
    assert_written("void (int [3], int (char))", "void (int *, int (*)(char))");
}

static void a_name_stands_inside_the_declarator(void **state)
{
    (void)state;
    assert_declares("uint8_t *(*)[4]", "name", "uint8_t *(*name)[4]");
    assert_declares("int (*(*)(int))(char)", "name", "int (*(*name)(int))(char)");
    assert_declares("const char *const", "name", "const char *const name");
    assert_declares("int", "name", "int name");
    assert_declares("int [2]", "name", "int name[2]");
    assert_declares("void (void)", "name", "void name(void)");
}

static void names_of_parameters_are_kept_beside_the_type(void **state)
{
    (void)state;
    struct type_read read = type_text_read(&scope, "int (*)(void *data, int (*each)(int inner), size_t)");
    assert_non_null(read.type);
    assert_int_equal(read.name_count, 3);
    assert_string_equal(read.names[0], "data");
    assert_string_equal(read.names[1], "each");
    assert_null(read.names[2]);
    assert_string_equal(type_text(arena, read.type), "int (*)(void *, int (*)(int), size_t)");
}

static void the_outermost_function_gets_the_names(void **state)
{
    (void)state;
    struct member members[] = {{.name = "data"}, {.name = "each"}};
    struct text out = text_create(arena);
    type_text_write_named(&out, read("int (*)(void *, int (*)(int))"), "visit", members, 2);
    assert_string_equal(out.data, "int (*visit)(void *data, int (*each)(int))");
}

static void a_bare_keyword_needs_a_definition(void **state)
{
    (void)state;
    assert_fails("struct *", "0: a bare keyword needs the definition that it stands for");
    struct declaration record = {.kind = DECLARATION_RECORD};
    bare = &record;
    assert_written("const struct *", "const struct *");
}

static void what_is_no_type_name_is_refused_at_its_place(void **state)
{
    (void)state;
    assert_fails("", "0: expected a type, found the end");
    assert_fails("int;", "3: expected the end of the type, found ';'");
    assert_fails("int x", "4: expected the end of the type, found 'x'");
    assert_fails("int (*", "6: expected ')', found the end");
    assert_fails("int [", "5: expected a count or ']', found the end");
    assert_fails("int [n]", "5: expected a count or ']', found 'n'");
    assert_fails("int [sizeof(int)]", "5: expected a count or ']', found 's'");
    assert_fails("int [99999999999999999999]", "5: an array cannot be that long");
    assert_fails("unknown", "0: there is no type `unknown`");
    assert_fails("struct unknown", "0: there is no type `unknown`");
    assert_fails("long float", "0: these words do not make a type");
    assert_fails("short long", "0: these words do not make a type");
    assert_fails("int (int,)", "9: expected a type, found ')'");
    assert_fails("int (...)", "5: expected a type, found '.'");
    assert_fails("__attribute__((constructor)) int", "0: expected a type, found '_'");
    assert_fails("int (void)[3]", "13: a function cannot return an array or a function");
    assert_fails("int [3](void)", "13: an array cannot hold functions");
}

static void deep_nesting_is_refused(void **state)
{
    (void)state;
    struct text text = text_create(arena);
    text_append(&text, "int ");
    for (int i = 0; i < 100000; i++)
        text_append(&text, "(*");
    assert_null(type_text_read(&scope, text.data).type);
    text = text_create(arena);
    for (int i = 0; i < 100000; i++)
        text_append(&text, "int (");
    assert_null(type_text_read(&scope, text.data).type);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(built_in_types_have_one_spelling, set_up, tear_down),
        cmocka_unit_test_setup_teardown(char_is_neither_signed_char_nor_unsigned_char, set_up, tear_down),
        cmocka_unit_test_setup_teardown(declarators_are_written_as_c_has_them, set_up, tear_down),
        cmocka_unit_test_setup_teardown(blanks_and_the_order_of_qualifiers_do_not_matter, set_up, tear_down),
        cmocka_unit_test_setup_teardown(redundant_parentheses_vanish, set_up, tear_down),
        cmocka_unit_test_setup_teardown(parameters_that_are_arrays_or_functions_are_pointers, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_name_stands_inside_the_declarator, set_up, tear_down),
        cmocka_unit_test_setup_teardown(names_of_parameters_are_kept_beside_the_type, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_outermost_function_gets_the_names, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_bare_keyword_needs_a_definition, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_no_type_name_is_refused_at_its_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(deep_nesting_is_refused, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
