/* front/spec: a spec becomes a model by way of C, and comes back the same. */
#include "front/spec.h"

#include "header_fixture.h"

#include "model/model_header.h"
#include "model/model_json.h"
#include "passes/passes.h"

static bool read_json(const char *text)
{
    write_file("kv.json", text);
    diagnostics = diagnostics_create(arena);
    model = (struct model){0};
    return spec_read(&model, arena, "kv.json", &options, &diagnostics);
}

static const char *document(const char *declarations)
{
    return text_format(
        arena,
        "{ \"bridgegen\": 1, \"kind\": \"spec\", \"library\": { \"name\": \"kv\" },\n\"declarations\": [\n%s\n] }",
        declarations);
}

static void read_declarations(const char *declarations)
{
    if (!read_json(document(declarations)))
        fail_msg("%s", diagnostics.list.items[0].message);
}

static const struct declaration *own(const char *name)
{
    for (size_t i = 0; i < model.declarations.count; i++)
        if (model.declarations.items[i]->is_own && text_equal(model.declarations.items[i]->name, name))
            return model.declarations.items[i];
    fail_msg("there is no %s", name);
    return NULL;
}

static const char *as_spec(void)
{
    struct text text = text_create(arena);
    pass_reach(&model, NULL);
    model_write(&text, &model, DOCUMENT_SPEC);
    return text.data;
}

static const char *as_header(void)
{
    struct text text = text_create(arena);
    model_header_write(&text, &model, &(struct model_header_options){.macro = "KV_BG"});
    return text.data;
}

static void assert_error(const char *expected)
{
    assert_int_not_equal(diagnostics.list.count, 0);
    const struct diagnostic *report = &diagnostics.list.items[0];
    assert_string_equal(report->place.file, "kv.json");
    assert_string_equal(
        text_format(arena, "%u:%u: %s [%s]", report->place.line, report->place.column, report->message, report->word),
        expected);
}

/* Header, spec, header: the spec made of each is the same. */
static void assert_round_trip(const char *header)
{
    write_file("kv.h", header);
    model = (struct model){.library = {.name = "kv"}};
    options = (struct header_options){0};
    *list_add(arena, &options.paths) = "kv.h";
    assert_true(header_read(&model, arena, &options, &diagnostics));
    const char *first = as_spec();
    uint64_t hash = model_hash(arena, &model);
    if (!read_json(first))
        fail_msg("%s: %s", diagnostics.list.items[0].message, first);
    assert_string_equal(as_spec(), first);
    assert_int_equal(model_hash(arena, &model), hash);
}

static void a_spec_has_the_types_and_sizes_of_c(void **state)
{
    (void)state;
    read_declarations("{ \"struct\": \"p\", \"fields\": [ { \"name\": \"c\", \"type\": \"char\" }, { \"name\": \"n\", "
                      "\"type\": \"uint64_t\" } ] }");
    assert_int_equal(own("p")->type->size, 16);
    assert_int_equal(own("p")->members.items[1].offset, 64);
    assert_string_equal(own("p")->members.items[1].type->declaration->name, "uint64_t");
}

static void everything_has_its_place_in_the_json(void **state)
{
    (void)state;
    read_declarations("{ \"function\": \"f\", \"returns\": \"int\", \"params\": [\n"
                      "    { \"name\": \"n\", \"type\": \"int\",\n"
                      "      \"facts\": { \"out\": true } } ],\n"
                      "  \"facts\": { \"skip\": true } }");
    const struct declaration *f = own("f");
    assert_string_equal(f->place.file, "kv.json");
    assert_int_equal(f->place.line, 3);
    assert_int_equal(f->place.column, 1);
    assert_int_equal(f->members.items[0].place.line, 4);
    assert_int_equal(f->members.items[0].place.column, 5);
    assert_int_equal(f->members.items[0].facts.items[0].place.line, 5);
    assert_int_equal(f->members.items[0].facts.items[0].place.column, 18);
    assert_int_equal(f->facts.items[0].origin, FACT_SPEC);
    assert_int_equal(f->facts.items[0].place.line, 6);
}

static void what_c_refuses_is_located_in_the_json(void **state)
{
    (void)state;
    assert_false(read_json(document("{ \"function\": \"f\", \"returns\": \"int\", \"params\": [\n"
                                    "    { \"name\": \"n\", \"type\": \"nosuch\" } ] }")));
    assert_error("4:5: this is not valid C: unknown type name 'nosuch' [header-syntax]");
    assert_false(read_json(document("{ \"struct\": \"s\", \"fields\": [ { \"name\": \"a\", \"type\": \"int\" },\n"
                                    "  { \"name\": \"a\", \"type\": \"int\" } ] }")));
    assert_int_equal(diagnostics.list.items[0].place.line, 4);
}

static void a_constant_that_c_does_not_accept_is_an_error(void **state)
{
    (void)state;
    assert_false(read_json(document("{ \"struct\": \"s\", \"opaque\": true },\n"
                                    "{ \"constant\": \"A\", \"type\": \"nosuch\", \"value\": \"1\" }")));
    assert_error("4:1: C does not accept `A` as a constant of its type [document-value]");
}

static void an_enum_that_nobody_defines_is_an_error(void **state)
{
    (void)state;
    assert_false(read_json(document("{ \"function\": \"f\", \"returns\": \"int\", \"params\": [\n"
                                    "    { \"name\": \"n\", \"type\": \"enum nosuch\" } ] }")));
    assert_error("4:5: nobody defines `enum nosuch` [document-unknown-type]");
}

static void a_missing_include_is_located_at_its_list(void **state)
{
    (void)state;
    assert_false(
        read_json("{ \"bridgegen\": 1, \"kind\": \"spec\", \"library\": { \"name\": \"kv\",\n"
                  "  \"includes\": [\"nosuch.h\"] }, \"declarations\": [ { \"struct\": \"s\", \"opaque\": true } ] }"));
    assert_error("2:15: the included file nosuch.h cannot be found [missing-include]");
}

static void names_of_other_headers_come_with_them(void **state)
{
    (void)state;
    assert_true(read_json(
        "{ \"bridgegen\": 1, \"kind\": \"spec\", \"library\": { \"name\": \"kv\", \"includes\": [\"stdio.h\"] },\n"
        "\"declarations\": [ { \"function\": \"f\", \"returns\": \"FILE *\", \"params\": [] } ] }"));
    assert_false(own("f")->type->of->of->declaration->is_own);
    assert_non_null(strstr(as_spec(), "\"includes\": [\"stdio.h\"]"));
}

static void hostile_text_stays_text(void **state)
{
    (void)state;
    read_declarations("{ \"function\": \"f\", \"returns\": \"int\", \"params\": [],\n"
                      "  \"doc\": \"*/ int evil(void); /* \\\\\\n#error x\\r#error y\",\n"
                      "  \"deprecated\": \"\\\"))) int evil(void); ?\?/\" },\n"
                      "{ \"constant\": \"A\", \"type\": \"const char *\", \"value\": \"\\\"\\n#error z ?\?/\" }");
    assert_int_equal(model.declarations.count, 2);
    assert_string_equal(own("f")->deprecated, "\"))) int evil(void); ?\?/");
    assert_string_equal(own("A")->text, "\"\n#error z ?\?/");
    assert_string_equal(own("f")->doc, "* / int evil(void); / * \\\n#error x #error y");
}

static void the_library_is_that_of_the_spec(void **state)
{
    (void)state;
    assert_true(read_json("{ \"bridgegen\": 1, \"kind\": \"spec\",\n"
                          "\"library\": { \"name\": \"kv\", \"version\": \"2.0\", \"headers\": [\"kv/store.h\"] },\n"
                          "\"declarations\": [ { \"struct\": \"s\", \"opaque\": true } ] }"));
    assert_string_equal(model.library.version, "2.0");
    assert_int_equal(model.library.headers.count, 1);
    assert_string_equal(model.library.headers.items[0], "kv/store.h");
    assert_int_equal(model.library.own_files.count, 0);
}

static void documentation_of_parameters_stays_with_them(void **state)
{
    (void)state;
    read_declarations("{ \"function\": \"f\", \"returns\": \"int\", \"doc\": \"Does.\",\n"
                      "  \"params\": [ { \"name\": \"n\", \"type\": \"int\", \"doc\": \"how many\" } ] }");
    assert_string_equal(own("f")->doc, "Does.");
    assert_string_equal(own("f")->members.items[0].doc, "how many");
}

static void a_record_may_be_used_before_its_declaration(void **state)
{
    (void)state;
    read_declarations("{ \"function\": \"f\", \"returns\": \"int\", \"params\": [ { \"type\": \"struct s *\" } ] },\n"
                      "{ \"struct\": \"s\", \"fields\": [ { \"name\": \"n\", \"type\": \"int\" } ] }");
    assert_ptr_equal(own("f")->type->parameters[0]->of->declaration, own("s"));
    assert_int_equal(own("s")->type->size, 4);
}

static void headers_survive_the_way_through_a_spec(void **state)
{
    (void)state;
    assert_round_trip("#include <stdint.h>\n"
                      "typedef struct kv kv;\n"
                      "/** A shape. */\n"
                      "typedef struct { /** Which. */ enum { ROUND, FLAT = -3 } kind; union { int a; float b[2]; };\n"
                      "    struct { int x : 3, : 0, y; } points[4], *last; } shape;\n"
                      "struct __attribute__((packed)) tight { char c; int n; };\n"
                      "struct __attribute__((aligned(64))) wide { int n; };\n"
                      "enum __attribute__((packed)) small { SMALL = 200 };\n"
                      "enum { LONELY = 0x7fffffff };\n"
                      "typedef int (*visit)(void *data, int (*inner)(const shape *), uint8_t bytes[4]);\n"
                      "typedef struct { int hidden; } *handle;\n"
                      "extern const kv *const table[3];\n"
                      "int (*pick(int which, ...))(char) __asm__(\"pick_2\");\n"
                      "__attribute__((deprecated(\"use \\\"pick\\\"\"))) void old();\n"
                      "_Noreturn void quit(struct tight by_value, handle h);\n");
}

static void every_layout_survives_the_way_through_a_spec(void **state)
{
    (void)state;
    assert_round_trip("#pragma pack(push, 2)\n"
                      "struct by_two { char c; int n; short s; };\n"
                      "#pragma pack(pop)\n"
                      "struct one_packed { char c; int n __attribute__((packed)); int m; };\n"
                      "struct one_aligned { char c; int n __attribute__((aligned(16))); };\n"
                      "struct both { char c; long n; } __attribute__((packed, aligned(8)));\n"
                      "typedef int loose __attribute__((aligned(1)));\n"
                      "struct holds_loose { char c; loose n; };\n"
                      "typedef int strict __attribute__((aligned(32)));\n"
                      "struct holds_strict { char c; strict n; };\n"
                      "struct bits { unsigned a : 3, : 0, b : 5; } __attribute__((packed));\n"
                      "union wide { char c; int n __attribute__((aligned(8))); };\n"
                      "struct flexible { int n; char rest[]; };\n");
}

static void constants_survive_the_way_through_a_spec(void **state)
{
    (void)state;
    assert_round_trip("#define LEAST (-2147483647 - 1)\n"
                      "#define LEAST_LONG (-9223372036854775807L - 1)\n"
                      "#define MOST 18446744073709551615ULL\n"
                      "#define MASK 0xffffffffU\n"
                      "#define BYTE ((unsigned char)200)\n"
                      "#define THIRD (1.0 / 3)\n"
                      "#define SINGLE 0.1f\n"
                      "#define WORDS \"a \\\"b\\\" \\\\ \\001 \\377\"\n"
                      "#define LETTER 'a'\n");
}

static void other_names_of_functions_survive_the_way_through_a_spec(void **state)
{
    (void)state;
    assert_round_trip("/** The first. */\n#define first second\nint second(int a);\n#define third second\n");
    assert_non_null(strstr(as_header(), "#define first second\n"));
}

static void facts_of_a_constant_hold_though_c_cannot_say_them(void **state)
{
    (void)state;
    read_declarations("{ \"constant\": \"KV_MOST\", \"type\": \"int\", \"value\": \"3\", "
                      "\"facts\": { \"name\": \"limit\" } }");
    const struct fact_list *facts = &model.declarations.items[0]->facts;
    assert_int_equal(facts->count, 1);
    assert_string_equal(facts->items[0].value.text, "limit");
    assert_int_equal(facts->items[0].origin, FACT_SPEC);
    assert_string_equal(facts->items[0].place.file, "kv.json");
}

static void annotations_and_comments_survive_the_way_through_a_spec(void **state)
{
    (void)state;
    assert_round_trip(
        "#define KV_BG(...) __attribute__((annotate(\"bg:\" #__VA_ARGS__)))\n"
        "/** Codes. */\n"
        "enum status { OK, /**< Fine. */ BAD KV_BG(name=bad_thing), /** Why.\n     *\n     *  - so */ WORSE } "
        "KV_BG(errors=kv, ok=[OK]);\n"
        "typedef struct kv kv KV_BG(class=Store);\n"
        "struct KV_BG(skip) other;\n"
        "struct figures { /** How many. */ int count KV_BG(name=total); } KV_BG(skip);\n"
        "/**\n * Reads.\n *\n * @param out where to\n *     and more\n */\n"
        "KV_BG(method=Store, iter={next: 100, end_on: [OK]}, return.own=borrow)\n"
        "int read(kv *self, char *out KV_BG(out, len=n * 2), int n);\n");
}

static void the_header_of_a_spec_reads_well(void **state)
{
    (void)state;
    read_declarations(
        "{ \"typedef\": \"point\", \"type\": \"struct\", \"fields\": [ { \"name\": \"x\", \"type\": \"int\", \"doc\": "
        "\"Left.\" } ] },\n"
        "{ \"function\": \"move\", \"returns\": \"point *\", \"params\": [ { \"name\": \"p\", \"type\": \"point *\", "
        "\"facts\": { \"null\": \"ok\" } } ], \"facts\": { \"skip\": true }, \"doc\": \"Moves.\" }");
    assert_string_equal(as_header(), "\ntypedef struct {\n    /** Left. */\n    int x;\n} point;\n"
                                     "\n/** Moves. */\nKV_BG(skip)\npoint *move(point *p KV_BG(null=ok));\n");
}

static void a_spec_that_cannot_be_read_says_why(void **state)
{
    (void)state;
    assert_false(spec_read(&model, arena, "nosuch.json", &options, &diagnostics));
    assert_string_equal(diagnostics.list.items[0].word, "missing-file");
    mkdir("folder.json", 0777);
    assert_false(spec_read(&model, arena, "folder.json", &options, &diagnostics));
    assert_string_equal(diagnostics.list.items[1].word, "not-a-file");
    assert_false(read_json(document("")));
    assert_string_equal(diagnostics.list.items[0].word, "empty-spec");
    assert_string_equal(diagnostics.list.items[0].place.file, "kv.json");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_spec_has_the_types_and_sizes_of_c, set_up, tear_down),
        cmocka_unit_test_setup_teardown(everything_has_its_place_in_the_json, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_c_refuses_is_located_in_the_json, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_constant_that_c_does_not_accept_is_an_error, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_enum_that_nobody_defines_is_an_error, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_missing_include_is_located_at_its_list, set_up, tear_down),
        cmocka_unit_test_setup_teardown(names_of_other_headers_come_with_them, set_up, tear_down),
        cmocka_unit_test_setup_teardown(hostile_text_stays_text, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_library_is_that_of_the_spec, set_up, tear_down),
        cmocka_unit_test_setup_teardown(documentation_of_parameters_stays_with_them, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_record_may_be_used_before_its_declaration, set_up, tear_down),
        cmocka_unit_test_setup_teardown(headers_survive_the_way_through_a_spec, set_up, tear_down),
        cmocka_unit_test_setup_teardown(every_layout_survives_the_way_through_a_spec, set_up, tear_down),
        cmocka_unit_test_setup_teardown(constants_survive_the_way_through_a_spec, set_up, tear_down),
        cmocka_unit_test_setup_teardown(facts_of_a_constant_hold_though_c_cannot_say_them, set_up, tear_down),
        cmocka_unit_test_setup_teardown(other_names_of_functions_survive_the_way_through_a_spec, set_up, tear_down),
        cmocka_unit_test_setup_teardown(annotations_and_comments_survive_the_way_through_a_spec, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_header_of_a_spec_reads_well, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_spec_that_cannot_be_read_says_why, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
