/* gen/call/value and gen/call/show: what people write becomes values of C types, and those become what they wrote. */
#include "header_fixture.h"

#include "call/show.h"
#include "call/value.h"
#include "model/type.h"

static const char header[] =
    "enum mode { OFF, ON = 4, FAST = -1 };\n"
    "#define LIMIT 4096\n"
    "#define NAME \"text\"\n"
    "#define NOBODY ((void *)-1)\n"
    "struct point { short x; double y; };\n"
    "union either { int number; const char *text; };\n"
    "struct all { struct point points[2]; char name[4]; unsigned char raw[3]; int bits : 3; unsigned char : 0;\n"
    "             union either either; struct { long inner; }; enum mode mode; int (*f)(int); _Bool is; };\n"
    "struct hidden;\n"
    "typedef struct point point;\n"
    "extern int number; extern unsigned char byte; extern const char *text; extern struct all all; extern point p;\n"
    "extern point *pointer; extern int *numbers; extern void *anything; extern struct hidden *hidden;\n"
    "extern enum mode mode; extern const char *const *texts; extern float single; extern long double large;\n"
    "extern struct point *global; int variadic(int a, ...);\n";

static struct constants constants;
static struct value_reader reader;
static struct plan plan;

static const struct type *type_named(const char *variable)
{
    return find(DECLARATION_VARIABLE, variable)->type;
}

static int set_up_header(void **state)
{
    int status = set_up(state);
    if (status != 0 || !read_text(header))
        return -1;
    constants_find(&constants, arena, &model);
    reader =
        (struct value_reader){.arena = arena, .constants = &constants, .diagnostics = &diagnostics, .parameter = "a"};
    plan = (struct plan){.model = &model};
    return 0;
}

/* The value that a text is for a variable's type; NULL if it is none. */
static void *value_of(const char *variable, const char *text)
{
    const struct type *type = type_named(variable);
    void *memory = arena_allocate(arena, type->size);
    return value_read(&reader, memory, type, value_of_text(arena, "argument 1", text)) ? memory : NULL;
}

/* The same shown again, on one line. */
static const char *shown(const char *variable, const char *text)
{
    struct json *object = json_create(arena, JSON_OBJECT);
    struct text out = text_create(arena);
    void *memory = value_of(variable, text);
    assert_non_null(memory);
    show_value(arena, &plan, object, NULL, type_named(variable), memory);
    json_write(&out, object->first);
    text_cut(&out, out.length - 1);
    for (char *at = out.data; (at = strchr(at, '\n')) != NULL;)
        *at = ' ';
    return out.data;
}

static void fails(const char *variable, const char *text, const char *part)
{
    diagnostics = diagnostics_create(arena);
    assert_null(value_of(variable, text));
    assert_int_equal(diagnostics.list.count, 1);
    assert_non_null(strstr(diagnostics.list.items[0].message, part));
}

static void scalars_come_back(void **state)
{
    (void)state;
    assert_string_equal(shown("number", "-5"), "-5");
    assert_string_equal(shown("number", "LIMIT"), "4096");
    assert_string_equal(shown("byte", "0xff"), "255");
    assert_string_equal(shown("single", "0.1"), "0.1");
    assert_string_equal(shown("large", "0x1.4p1"), "2.5");
    assert_string_equal(shown("mode", "ON"), "\"ON\"");
    assert_string_equal(shown("mode", "-1"), "\"FAST\"");
    assert_string_equal(shown("mode", "3"), "3");
}

static void records_come_back(void **state)
{
    (void)state;
    assert_string_equal(shown("p", "{\"x\": -1, \"y\": 0.5}"), "{ \"x\": -1, \"y\": 0.5 }");
    const char *all =
        shown("all", "{\"points\": [{\"x\": 1}, {\"x\": \"0x2\"}], \"name\": \"abcd\", \"raw\": \"hex:0102\","
                     " \"bits\": -4, \"either\": {\"number\": 7}, \"inner\": 9, \"mode\": \"ON\", \"is\": true}");
    static const char *const parts[] = {
        "{ \"x\": 2, \"y\": 0 }", "\"name\": \"abcd\"", "\"raw\": \"hex:010200\"", "\"bits\": -4", "\"number\": 7",
        "\"text\": \"0x7\"",      "\"inner\": 9",       "\"mode\": \"ON\"",        "\"f\": null",  "\"is\": true"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        assert_non_null(strstr(all, parts[i]));
}

static void what_does_not_fit_is_said(void **state)
{
    (void)state;
    fails("byte", "256", "256 does not fit unsigned char: 0 to 255");
    fails("number", "x", "`x` is neither an integer nor a constant of the header");
    fails("p", "5", "struct point is written as an object");
    fails("p", "{\"z\": 1}", "struct point has no field `z`");
    fails("p", "{\"x\": 40000}", "40000 does not fit short");
    fails("all", "{\"bits\": 4}", "4 does not fit int: -4 to 3");
    fails("all", "{\"name\": \"abcde\"}", "5 are too many for char [4]");
    fails("all", "{\"either\": {\"number\": 1, \"text\": \"a\"}}", "a value of union either has one field");
    fails("all", "{\"f\": 5}", "a function is written as callback");
    fails("hidden", "{}", "struct hidden is incomplete");
    fails("anything", "hex:x", "is not bytes in hexadecimal");
}

static void pointers_lead_to_objects(void **state)
{
    (void)state;
    const int *const *numbers = value_of("numbers", "[1, -2, 3]");
    assert_int_equal((*numbers)[1], -2);
    const struct value_object *object = value_object_at(&reader, *numbers);
    assert_int_equal(object->count, 3);
    assert_ptr_equal(object->element, type_canonical(type_named("numbers"))->of);
    assert_null(value_object_at(&reader, numbers));
    const char *const *const *texts = value_of("texts", "[\"one\", null]");
    assert_string_equal((*texts)[0], "one");
    assert_null((*texts)[1]);
    assert_null(*(void **)value_of("pointer", "NULL"));
    assert_int_equal(*(uintptr_t *)value_of("anything", "NOBODY"), UINTPTR_MAX);
}

static void texts_and_bytes(void **state)
{
    (void)state;
    assert_string_equal(*(char **)value_of("text", "NULL "), "NULL ");
    assert_string_equal(*(char **)value_of("text", "text:NULL"), "NULL");
    assert_string_equal(*(char **)value_of("text", "hex:4142"), "AB");
    assert_string_equal(*(char **)value_of("text", "NAME"), "text");
    assert_string_equal(*(char **)value_of("text", "{\"a\""), "{\"a\"");
    write_file("bytes", "from a file");
    assert_string_equal(*(char **)value_of("text", "@bytes"), "from a file");
    fails("text", "hex:4", "is not bytes in hexadecimal");
    fails("text", "@missing", "missing cannot be read: No such file");
}

static void room_is_zeroed_and_known(void **state)
{
    (void)state;
    const int *room = *(int **)value_of("numbers", "out:5");
    for (int i = 0; i < 5; i++)
        assert_int_equal(room[i], 0);
    assert_int_equal(value_object_at(&reader, room)->count, 5);
    assert_int_equal(value_object_at(&reader, *(void **)value_of("pointer", "out"))->count, 1);
    fails("numbers", "out:1e9", "is not how many to make room for");
    fails("numbers", "out:9999999999", "is not how many to make room for");
}

static void functions_and_variables_are_left_to_the_call(void **state)
{
    (void)state;
    size_t before = reader.callbacks.count;
    assert_non_null(value_of("all", "{\"f\": \"callback:7\"}"));
    assert_int_equal(reader.callbacks.count, before + 1);
    assert_int_equal(*(int *)reader.callbacks.items[before].reply, 7);
    void *where = value_of("pointer", "&p");
    const struct value_reference *reference = &reader.references.items[reader.references.count - 1];
    assert_ptr_equal(reference->where, where);
    assert_true(reference->is_address);
    assert_non_null(value_of("pointer", "global"));
    assert_false(reader.references.items[reader.references.count - 1].is_address);
    fails("pointer", "p", "is written as an object"); /* it is no pointer */
}

static const char *literal(const char *text)
{
    const struct type *function = find(DECLARATION_FUNCTION, "variadic")->type;
    const struct type *type = value_literal_type(arena, &constants, function, text);
    return type->kind == TYPE_POINTER ? "pointer" : type->kind == TYPE_FLOAT ? "double" : type->name;
}

static void literals_have_the_types_of_c(void **state)
{
    (void)state;
    assert_string_equal(literal("5"), "int");
    assert_string_equal(literal("5u"), "unsigned int");
    assert_string_equal(literal("5L"), "long");
    assert_string_equal(literal("5000000000"), "long");
    assert_string_equal(literal("'a'"), "int");
    assert_string_equal(literal("1.5"), "double");
    assert_string_equal(literal("1.5f"), "double");
    assert_string_equal(literal("LIMIT"), "int");
    assert_string_equal(literal("ON"), "int");
    assert_string_equal(literal("NAME"), "pointer");
    assert_string_equal(literal("5 apples"), "pointer");
    assert_string_equal(literal("out:8"), "pointer");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scalars_come_back),
        cmocka_unit_test(records_come_back),
        cmocka_unit_test(what_does_not_fit_is_said),
        cmocka_unit_test(pointers_lead_to_objects),
        cmocka_unit_test(texts_and_bytes),
        cmocka_unit_test(room_is_zeroed_and_known),
        cmocka_unit_test(functions_and_variables_are_left_to_the_call),
        cmocka_unit_test(literals_have_the_types_of_c),
    };
    return cmocka_run_group_tests(tests, set_up_header, tear_down);
}
