/* front/macros: which object-like macros are constants, and of what value. */
#include "header_fixture.h"

#include "model/type.h"

static const struct declaration *constant(const char *name)
{
    const struct declaration *found = find(DECLARATION_CONSTANT, name);
    if (!found)
        print_error("no constant %s\n", name);
    assert_non_null(found);
    return found;
}

static void is_integer(const char *name, const char *type, uint64_t bits, bool is_negative)
{
    const struct declaration *found = constant(name);
    assert_int_equal(found->constant, CONSTANT_INTEGER);
    assert_string_equal(found->type->name, type);
    assert_true(found->integer.bits == bits);
    assert_int_equal(found->integer.is_negative, is_negative);
}

static void is_text(const char *name, const char *bytes, size_t length)
{
    const struct declaration *found = constant(name);
    assert_int_equal(found->constant, CONSTANT_TEXT);
    assert_int_equal(found->text_length, length);
    assert_memory_equal(found->text, bytes, length + 1);
    assert_int_equal(found->type->kind, TYPE_POINTER);
}

static void is_none(const char *name)
{
    assert_null(find(DECLARATION_CONSTANT, name));
}

/* --- values --- */

static void plain_integers_have_their_types(void **state)
{
    (void)state;
    assert_true(read_text("#define I 4096\n#define L 4294967296\n#define U 0xffffffff\n#define UL 1UL\n"
                          "#define ULL 0x8000000000000000ULL\n#define N (-1)\n#define O 0755\n#define B 0b101\n"));
    is_integer("I", "int", 4096, false);
    is_integer("L", "long", UINT64_C(4294967296), false);
    is_integer("U", "unsigned int", 0xffffffff, false);
    is_integer("UL", "unsigned long", 1, false);
    is_integer("ULL", "unsigned long long", UINT64_C(0x8000000000000000), false);
    is_integer("N", "int", UINT64_MAX, true);
    is_integer("O", "int", 0755, false);
    is_integer("B", "int", 5, false);
}

static void types_of_literals_are_those_of_the_target(void **state)
{
    (void)state;
    options.target = "i686-linux-gnu";
    assert_true(read_text("#define BIG 4294967296\n#define L 1L\nint f(void);\n"));
    is_integer("BIG", "long long", UINT64_C(4294967296), false);
    assert_int_equal(constant("L")->type->size, 4);
}

static void expressions_are_evaluated(void **state)
{
    (void)state;
    assert_true(
        read_text("enum e { TWO = 2 };\n#define A (TWO | (1 << 8))\n#define B A + 1\n#define C sizeof(long long)\n"
                  "#define D ((unsigned char)300)\n#define E ((enum e)2)\n#define F(x) ((x) * 2)\n#define G F(21)\n"
                  "#define H TWO\n#define T ((_Bool)7)\n#define S (~0)\n"));
    is_integer("A", "int", 258, false);
    is_integer("B", "int", 259, false);
    is_integer("C", "unsigned long", 8, false);
    is_integer("D", "unsigned char", 44, false);
    is_integer("E", "unsigned int", 2, false);
    is_integer("G", "int", 42, false);
    is_integer("H", "int", 2, false);
    is_integer("S", "int", UINT64_MAX, true);
    assert_int_equal(constant("T")->type->kind, TYPE_BOOL);
    assert_true(constant("T")->integer.bits == 1);
    is_none("F");
}

static void floats_are_float_or_double(void **state)
{
    (void)state;
    assert_true(read_text("#define F 1.5f\n#define D -2.5e3\n#define E (1.0 / 4)\n#define L 1.0L\n"));
    assert_string_equal(constant("F")->type->name, "float");
    assert_true(constant("F")->number == 1.5);
    assert_string_equal(constant("D")->type->name, "double");
    assert_true(constant("D")->number == -2500);
    assert_true(constant("E")->number == 0.25);
    is_none("L");
}

static void texts_are_bytes(void **state)
{
    (void)state;
    assert_true(
        read_text("#define A \"1.4.0\"\n#define B \"a\" \"b\\0c\"\n#define C (\"paren\")\n#define D \"x\" A\n"
                  "#define S2(x) #x\n#define S(x) S2(x)\n#define V S(1) \".\" S(2)\n#define E \"\\x41\\101\\u00e9\"\n"
                  "#define N B \"tail\"\n#define W L\"wide\"\n"
                  "typedef unsigned char letter;\n#define P (B \"tail\")\n#define X ((const letter *)\"xml\")\n"));
    is_text("A", "1.4.0", 5);
    is_text("B", "ab\0c", 4);
    is_text("C", "paren", 5);
    is_text("D", "x1.4.0", 6);
    is_text("V", "1.2", 3);
    is_text("E", "AA\303\251", 4);
    is_none("N"); /* libclang would cut it at the NUL */
    is_none("P");
    is_none("W");
    is_text("X", "xml", 3);
}

static void characters_are_int(void **state)
{
    (void)state;
    assert_true(read_text("#define A 'a'\n#define N '\\n'\n#define Z '\\0'\n"));
    is_integer("A", "int", 'a', false);
    is_integer("N", "int", '\n', false);
    is_integer("Z", "int", 0, false);
}

/* --- which definition --- */

static void the_last_definition_holds(void **state)
{
    (void)state;
    assert_true(read_text("#define A 1\n#undef A\n#define A 2\n#define B 1\n#undef B\n#define C (1 + 1)\n#undef C\n"
                          "#define C \"text\"\nint f(void);\n"));
    is_integer("A", "int", 2, false);
    assert_int_equal(constant("A")->place.line, 3);
    is_none("B");
    is_text("C", "text", 4);
}

static void branches_not_taken_do_not_count(void **state)
{
    (void)state;
    assert_true(read_text("#if 0\n#define A 1\n#else\n#define A 2\n#endif\n#ifdef NEVER\n#define B 1\n#endif\n"
                          "#ifndef C\n#define C 7\n#endif\n"));
    is_integer("A", "int", 2, false);
    assert_int_equal(constant("A")->place.line, 4);
    is_none("B");
    is_integer("C", "int", 7, false);
}

static void the_command_line_can_define_first(void **state)
{
    (void)state;
    *list_add(arena, &options.defines) = "C=9";
    assert_true(read_text("#ifndef C\n#define C 1\n#endif\nint f(void);\n"));
    is_integer("C", "int", 9, false);
}

static void a_guard_that_the_command_line_closes_hides_all(void **state)
{
    (void)state;
    *list_add(arena, &options.clang) = "-D";
    *list_add(arena, &options.clang) = "A_H=";
    assert_true(read_text("#ifndef A_H\n#define A_H\n#define A 1\n#endif\n#define B 2\n"));
    is_none("A");
    is_integer("B", "int", 2, false);
}

static void files_not_included_do_not_count(void **state)
{
    (void)state;
    write_file("win.h", "#define WINDOWS 1\n");
    write_file("unix.h", "#define UNIX 1\n");
    assert_true(read_text("#ifdef _WIN32\n#include \"win.h\"\n#else\n#include \"unix.h\"\n#endif\n"));
    is_none("WINDOWS");
    is_integer("UNIX", "int", 1, false);
    assert_string_equal(constant("UNIX")->place.file, "unix.h");
}

static void include_guards_are_no_constants(void **state)
{
    (void)state;
    assert_true(read_text("#ifndef A_H\n#define A_H 1\n#define A 5\nint f(void);\n#endif\n"));
    is_none("A_H");
    is_integer("A", "int", 5, false);
}

static void a_condition_for_some_is_no_guard(void **state)
{
    (void)state;
    assert_true(read_text("#ifndef LIMIT\n#define LIMIT 1\n#endif\n#define B 2\n"));
    is_integer("LIMIT", "int", 1, false);
}

/* --- what is none --- */

static void what_is_no_value_is_no_constant(void **state)
{
    (void)state;
    assert_true(
        read_text("int f(void);\nextern int variable;\n#define EMPTY\n#define TYPE int\n#define POINTER struct s *\n"
                  "#define ATTRIBUTE __attribute__((unused))\n"
                  "#define STATEMENT do { } while (0)\n#define UNKNOWN unknown_name\n"
                  "#define COMMA 1, 2\n#define SELF SELF\n#define KEYWORD extern\n#define PRAGMA _Pragma(\"once\")\n"));
    for (size_t i = 0; i < model.declarations.count; i++)
        assert_int_not_equal(model.declarations.items[i]->kind, DECLARATION_CONSTANT);
    assert_int_equal(diagnostics.list.count, 0);
}

static const char *refusal_of(const char *function)
{
    return find(DECLARATION_FUNCTION, function)->refusal.word;
}

/* Tcl has the names of its functions as macros of those who load it at run time, too. */
static void a_macro_hides_a_function_where_it_holds(void **state)
{
    (void)state;
    assert_true(
        read_text("int one(int);\nint two(int);\nint three(int);\nint four(int);\nstruct table { int (*f)(int); };\n"
                  "extern struct table *table;\n#ifdef STUBS\n#define one (table->f)\n#endif\n"
                  "#define two (table->f)\n#define three(x) (x)\n#define four four\n"));
    assert_null(refusal_of("one"));
    assert_string_equal(refusal_of("two"), "hidden");
    assert_null(refusal_of("three"));
    assert_null(refusal_of("four"));
}

static void values_that_nobody_else_has_are_told(void **state)
{
    (void)state;
    assert_true(read_text("int f(void);\nextern int variable;\nstruct pair { int a, b; };\n#define CALL f()\n"
                          "#define VARIABLE variable\n#define ADDRESS (&variable)\n"
                          "#define RECORD ((struct pair){1, 2})\n#define BRACES {1, 2}\n#define LIKE(x) (f() + (x))\n"
                          "#define BROKEN {)\n#define ATTRIBUTE(x) __attribute__((x))\n"
                          "#define BLOCK __extension__({ 5; })\n"));
    static const char *const words[] = {"constant-value",      "constant-value", "constant-value",
                                        "constant-value",      "initializer",    "function-like-macro",
                                        "statement-expression"};
    assert_int_equal(diagnostics.list.count, sizeof words / sizeof *words);
    for (size_t i = 0; i < diagnostics.list.count; i++)
        assert_string_equal(diagnostics.list.items[i].word, words[i]);
}

static const struct declaration *function_named(const char *name)
{
    for (size_t i = 0; i < model.declarations.count; i++)
        if (model.declarations.items[i]->kind == DECLARATION_FUNCTION &&
            text_equal(model.declarations.items[i]->name, name))
            return model.declarations.items[i];
    return NULL;
}

static void another_name_of_a_function_is_one(void **state)
{
    (void)state;
    assert_true(read_text("int f(int a);\nint g(int a);\n#define old f\n#define older (old)\n#define g f\n"));
    const struct declaration *old = function_named("old"), *older = function_named("older");
    assert_string_equal(old->alias_of, "f");
    assert_string_equal(old->symbol, "f");
    assert_int_equal(old->place.line, 3);
    assert_ptr_equal(old->type, function_named("f")->type);
    assert_string_equal(older->alias_of, "f");
    assert_null(function_named("g")->alias_of);
}

static void one_bad_macro_does_not_swallow_the_others(void **state)
{
    (void)state;
    assert_true(read_text("#define OPEN {\n#define INDIRECT OPEN\n#define PARENTHESIS (\n#define SEMICOLON 1;\n"
                          "#define QUOTE '\n#define BEFORE (1 + 1)\n#define AFTER (2 + 2)\n"));
    is_integer("BEFORE", "int", 2, false);
    is_integer("AFTER", "int", 4, false);
    is_none("INDIRECT");
    is_none("SEMICOLON");
}

static void macros_that_never_end_are_left_alone(void **state)
{
    (void)state;
    struct text text = text_create(arena);
    for (int i = 0; i < 60; i++)
        text_append_format(&text, "#define D%d D%d + D%d\n", i, i + 1, i + 1);
    text_append(&text, "#define D60 1\n");
    for (int i = 0; i < 20000; i++)
        text_append_format(&text, "#define C%d C%d\n", i, i + 1);
    text_append(&text, "#define C20000 1\n#define CYCLE_A CYCLE_B + 1\n#define CYCLE_B CYCLE_A + 1\n");
    assert_true(read_text(text.data));
    is_none("D0");
    is_none("CYCLE_A");
    is_integer("D60", "int", 1, false);
    is_integer("C20000", "int", 1, false);
}

/* --- where and with what comment --- */

static void constants_stand_where_they_are_defined(void **state)
{
    (void)state;
    assert_true(read_text("int first(void);\n#define A 1\nint second(void);\n#define B 2\n"));
    static const char *const order[] = {"first", "A", "second", "B"};
    for (size_t i = 0; i < 4; i++)
        assert_string_equal(model.declarations.items[i]->name, order[i]);
    assert_int_equal(constant("B")->place.column, 9);
    assert_true(constant("B")->is_own);
}

static void constants_have_comments(void **state)
{
    (void)state;
    assert_true(
        read_text("/** Before. */\n#define A 1\n#define B 2 /* Behind. */\n#define C 3 // Line.\n"
                  "/* of a group */\n#define D 4\n/** too far */\n\n#define E 5\n/// One\n/// two.\n#define F 6\n"));
    assert_string_equal(constant("A")->doc, "Before.");
    assert_string_equal(constant("B")->doc, "Behind.");
    assert_string_equal(constant("C")->doc, "Line.");
    assert_null(constant("D")->doc);
    assert_null(constant("E")->doc);
    assert_string_equal(constant("F")->doc, "One\ntwo.");
}

static void a_static_const_is_a_constant(void **state)
{
    (void)state;
    assert_true(read_text("static const unsigned limit = 40 + 2;\nstatic const char text[] = \"t\";\n"));
    is_integer("limit", "unsigned int", 42, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
        TEST(plain_integers_have_their_types),
        TEST(types_of_literals_are_those_of_the_target),
        TEST(expressions_are_evaluated),
        TEST(floats_are_float_or_double),
        TEST(texts_are_bytes),
        TEST(characters_are_int),
        TEST(the_last_definition_holds),
        TEST(branches_not_taken_do_not_count),
        TEST(the_command_line_can_define_first),
        TEST(a_guard_that_the_command_line_closes_hides_all),
        TEST(files_not_included_do_not_count),
        TEST(include_guards_are_no_constants),
        TEST(a_condition_for_some_is_no_guard),
        TEST(what_is_no_value_is_no_constant),
        TEST(a_macro_hides_a_function_where_it_holds),
        TEST(values_that_nobody_else_has_are_told),
        TEST(another_name_of_a_function_is_one),
        TEST(one_bad_macro_does_not_swallow_the_others),
        TEST(macros_that_never_end_are_left_alone),
        TEST(constants_stand_where_they_are_defined),
        TEST(constants_have_comments),
        TEST(a_static_const_is_a_constant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
