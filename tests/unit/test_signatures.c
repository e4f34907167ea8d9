/* abi/signatures: what calls rely on, as text and as hashes. */
#include "abi/signatures.h"

#include "header_fixture.h"

static struct signatures signatures;

static void read_signatures(const char *text)
{
    diagnostics = diagnostics_create(arena);
    model = (struct model){0};
    options.paths.count = 0;
    if (!read_text(text))
        fail_msg("%s", diagnostics.list.items[0].message);
    signatures = (struct signatures){0};
    signatures_of(&signatures, arena, &model);
}

static uint64_t hash_of(const char *name)
{
    for (size_t i = 0; i < signatures.functions.count; i++)
        if (strcmp(signatures.functions.items[i].name, name) == 0)
            return signatures.functions.items[i].hash;
    fail_msg("there is no %s", name);
    return 0;
}

static void check_text(const char *declarations, const char *expected)
{
    diagnostics = diagnostics_create(arena);
    model = (struct model){0};
    options.paths.count = 0;
    assert_true(read_text(declarations));
    assert_string_equal(signature_text(arena, find(DECLARATION_FUNCTION, "f")), expected);
}

static void test_texts(void **state)
{
    (void)state;
    options.target = "x86_64-linux-gnu";
    check_text("void f(void);", "void()");
    check_text("int f();", "i32(?)");
    check_text("int f(const char *format, ...);", "i32(*char,...)");
    check_text("typedef unsigned long size; size f(signed char a, double b, _Bool c);", "u64(i8,f64,bool)");
    check_text("enum e { A } f(enum e *a);", "e32(*e32)");
    check_text("struct s; void f(struct s **a, int (*b)[4], char c[]);", "void(**struct s,*[4]i32,*char)");
    check_text("void f(int (*call)(void *data, float x), void *data);", "void(*i32(*void,f32),*void)");
    check_text("struct __attribute__((packed)) s { char a; int b; }; struct s f(void);",
               "struct s() struct s{5,1;0:char;8:i32}");
    check_text(
        "struct s { int a : 3; unsigned b : 5; union { char c; struct s *next; }; int rest[]; }; void f(struct s *);",
        "void(*struct s) struct s{16,8;0/3:i32;3/5:u32;64:union{8,8;0:char;0:*struct s};128:[]i32}");
    check_text("typedef struct { struct u *u; } t; struct u { t *t; }; void f(t *a);",
               "void(*t) t{8,8;0:*struct u} struct u{8,8;0:*t}");
    check_text("__attribute__((ms_abi)) int f(int a);", "ms_abi i32(i32)");
}

static const char before[] = "typedef struct kv kv;\n"
                             "struct kv_size { int width, height; };\n"
                             "struct kv_box { struct kv_size size; };\n"
                             "enum kv_mode { KV_READ, KV_WRITE };\n"
                             "void kv_draw(kv *self, struct kv_box *box);\n"
                             "void kv_close(kv *self);\n"
                             "enum kv_mode kv_turn(kv *self, const char *name);\n"
                             "static inline int kv_inline(void) { return 1; }\n";

static void test_list(void **state)
{
    (void)state;
    read_signatures(before);
    assert_int_equal(signatures.functions.count, 3);
    assert_string_equal(signatures.functions.items[0].name, "kv_close");
    assert_string_equal(signatures.functions.items[1].name, "kv_draw");
    assert_string_equal(signatures.functions.items[2].name, "kv_turn");
    assert_true(signatures.functions.items[0].is_called);
    assert_int_not_equal(signatures.layout, 0);
}

/* Libraries hold the hashes: another version of the tool must find the same ones. */
static void test_stable(void **state)
{
    (void)state;
    options.target = "x86_64-linux-gnu";
    read_signatures(before);
    assert_true(hash_of("kv_close") == UINT64_C(0x4f325e784b6503ac));
    assert_true(signatures.layout == UINT64_C(0x5b1dd4bffd7e3377));
}

static void test_unchanged(void **state)
{
    (void)state;
    read_signatures(before);
    uint64_t draw = hash_of("kv_draw"), turn = hash_of("kv_turn"), layout = signatures.layout;
    read_signatures("typedef struct kv kv;\n"
                    "typedef int pixels;\n"
                    "/* Comments. */ struct kv_size { pixels breadth; int height; };\n"
                    "struct kv_box { struct kv_size size; };\n"
                    "enum kv_mode { KV_READ = 7, KV_WRITE, KV_BOTH };\n"
                    "void kv_draw(struct kv *store, const struct kv_box *frame);\n"
                    "enum kv_mode kv_turn(kv *store, char *text);\n"
                    "void kv_added(kv *store);\n");
    assert_true(hash_of("kv_draw") == draw);
    assert_true(hash_of("kv_turn") == turn);
    assert_true(signatures.layout == layout);
}

/* A field inside a record inside another one: whoever reaches it, and nobody else. */
static void test_moved_field(void **state)
{
    (void)state;
    read_signatures(before);
    uint64_t draw = hash_of("kv_draw"), turn = hash_of("kv_turn"), close = hash_of("kv_close");
    uint64_t layout = signatures.layout;
    read_signatures("typedef struct kv kv;\n"
                    "struct kv_size { short depth; int width, height; };\n"
                    "struct kv_box { struct kv_size size; };\n"
                    "enum kv_mode { KV_READ, KV_WRITE };\n"
                    "void kv_draw(kv *self, struct kv_box *box);\n"
                    "void kv_close(kv *self);\n"
                    "enum kv_mode kv_turn(kv *self, const char *name);\n");
    assert_true(hash_of("kv_draw") != draw);
    assert_true(hash_of("kv_turn") == turn);
    assert_true(hash_of("kv_close") == close);
    assert_true(signatures.layout != layout);
}

static void test_targets(void **state)
{
    (void)state;
    options.target = "x86_64-linux-gnu";
    read_signatures(before);
    uint64_t draw = hash_of("kv_draw");
    options.target = "aarch64-linux-gnu";
    read_signatures(before);
    assert_true(hash_of("kv_draw") == draw);
    static const char pointers[] = "struct s { int a; char *b; }; void f(struct s *a);";
    read_signatures(pointers);
    uint64_t wide = hash_of("f");
    options.target = "i686-linux-gnu";
    read_signatures(pointers);
    assert_true(hash_of("f") != wide);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_texts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_list, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_stable, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_unchanged, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_moved_field, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_targets, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
