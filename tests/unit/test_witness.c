/* abi/witness: what a C program can say of the old header alone. That compilers agree is shown in tests/commands. */
#include "abi/witness.h"

#include "header_fixture.h"

#include "abi/diff.h"
#include "model/layout.h"

static const struct model *model_of(const char *text)
{
    model = (struct model){0};
    options = (struct header_options){0};
    assert_true(read_text(text));
    struct model *copy = arena_new(arena, struct model);
    *copy = model;
    return copy;
}

/* The claims about all changes from OLD to NEW. */
static struct claims claims_of(const char *old, const char *new)
{
    const struct model *was = model_of(old), *is = model_of(new);
    struct changes changes = {0};
    struct claims claims = {0};
    assert_true(diff_compare(&changes, arena, was, is, (struct diff_libraries){0}));
    const char *target = layouts_of(arena, was)->items[0].target;
    struct witness *witness = witness_create(arena, was, is, target);
    for (size_t i = 0; i < changes.count; i++)
        witness_claim(&claims, witness, changes.items[i]);
    return claims;
}

static void assert_claim(const struct claim *claim, enum claim_kind kind, const char *name, const char *part)
{
    assert_int_equal(claim->kind, kind);
    assert_string_equal(claim->name, name);
    if (part)
        assert_string_equal(claim->part, part);
    else
        assert_null(claim->part);
}

static void what_is_gone_was_there(void **state)
{
    (void)state;
    struct claims claims = claims_of("int f(void);\ntypedef int t;\n#define K 1\nstruct s { int a; };\nenum { E };\n",
                                     "int other(void);\n");
    assert_int_equal(claims.count, 5);
    assert_claim(&claims.items[0], CLAIM_OBJECT, "f", NULL);
    assert_claim(&claims.items[1], CLAIM_TYPEDEF, "t", NULL);
}

/* Only what differs is claimed: `a` is where it was. */
static void a_layout_is_what_moved(void **state)
{
    (void)state;
    struct claims claims = claims_of("struct s { int a; int b; };\n", "struct s { int a; int x; int b; };\n");
    assert_int_equal(claims.count, 2);
    assert_claim(&claims.items[0], CLAIM_OFFSET, "struct s", "b");
    assert_string_equal(claims.items[0].value, "4");
    assert_claim(&claims.items[1], CLAIM_SIZE, "struct s", NULL);
    assert_string_equal(claims.items[1].value, "8");
}

static void a_function_has_a_type(void **state)
{
    (void)state;
    struct claims claims = claims_of("int f(char *a, int b);\n", "long f(char *a, int b, int c);\n");
    assert_int_equal(claims.count, 1); /* of two changes */
    assert_claim(&claims.items[0], CLAIM_OBJECT_TYPE, "f", NULL);
    assert_string_equal(claims.items[0].type, "int (*)(char *, int)");
}

/* An enum may be what the new type is, and what has no name cannot be written. */
static void what_C_may_not_tell_is_not_claimed(void **state)
{
    (void)state;
    assert_int_equal(claims_of("enum e { A };\nint f(enum e a);\n", "enum e { A };\nint f(unsigned a);\n").count, 0);
    assert_int_equal(claims_of("int f(int a);\n", "int f(int b);\nint g(void);\n").count, 0);
    assert_int_equal(claims_of("struct s { struct { int a; } b; };\n", "struct s { int b; };\n").count, 1);
}

static void constants_have_values(void **state)
{
    (void)state;
    struct claims claims = claims_of("#define T \"a\\\"b\"\n#define N 1.5\n#define I -3\n",
                                     "#define T \"a\"\n#define N 2.5\n#define I -4\n");
    assert_int_equal(claims.count, 3);
    assert_claim(&claims.items[0], CLAIM_TEXT, "T", NULL);
    assert_string_equal(claims.items[0].value, "\"a\\\"b\"");
    assert_string_equal(claims.items[0].size, "4");
    assert_claim(&claims.items[1], CLAIM_NUMBER, "N", NULL);
    assert_claim(&claims.items[2], CLAIM_VALUE, "I", NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
        TEST(what_is_gone_was_there),
        TEST(a_layout_is_what_moved),
        TEST(a_function_has_a_type),
        TEST(what_C_may_not_tell_is_not_claimed),
        TEST(constants_have_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
