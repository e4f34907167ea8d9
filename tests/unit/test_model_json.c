/* model/model_json: the interface document, read strictly and written canonically. */
#include "model/model_json.h"

#include "base/json.h"

#include "fixture.h"

#include <string.h>

static bool read_document(struct spec *out, const char *text)
{
    return spec_document_read(out, arena, source_of_text(arena, "kv.json", text, strlen(text)), &diagnostics);
}

/* A whole document around declarations, canonical if these are. */
static const char *document(const char *declarations)
{
    return text_format(arena,
                       "{\n  \"bridgegen\": 1,\n  \"kind\": \"spec\",\n  \"library\": { \"name\": \"kv\" },\n"
                       "  \"declarations\": [\n%s  ]\n}\n",
                       declarations);
}

static const char *written(const struct model *model, enum document_kind kind)
{
    struct text text = text_create(arena);
    model_write(&text, model, kind);
    return text.data;
}

/* What is read from canonical text is written as that text. */
static void assert_kept(const char *declarations)
{
    struct spec spec = {0};
    const char *text = document(declarations);
    if (!read_document(&spec, text))
        fail_msg("%s: %s", declarations, diagnostics.list.items[0].message);
    assert_string_equal(written(&spec.model, DOCUMENT_SPEC), text);
}

static void assert_fails_at(const char *text, const char *expected)
{
    struct spec spec = {0};
    diagnostics = diagnostics_create(arena);
    assert_false(read_document(&spec, text));
    assert_int_equal(diagnostics.list.count, 1);
    const struct diagnostic *report = &diagnostics.list.items[0];
    assert_int_equal(report->severity, DIAGNOSTIC_ERROR);
    assert_string_equal(report->place.file, "kv.json");
    assert_string_equal(
        text_format(arena, "%u:%u: %s [%s]", report->place.line, report->place.column, report->message, report->word),
        expected);
}

static void assert_declaration_fails(const char *declaration, const char *expected)
{
    assert_fails_at(document(text_format(arena, "%s\n", declaration)), expected);
}

static void functions_are_kept(void **state)
{
    (void)state;
    assert_kept("    {\n"
                "      \"function\": \"kv_live\",\n"
                "      \"returns\": \"int64_t\",\n"
                "      \"params\": []\n"
                "    }\n");
    assert_kept("    {\n"
                "      \"function\": \"kv_log\",\n"
                "      \"returns\": \"void (*)(int)\",\n"
                "      \"params\": [\n"
                "        { \"name\": \"format\", \"type\": \"const char *\", \"doc\": \"How.\" },\n"
                "        { \"type\": \"struct kv *\" }\n"
                "      ],\n"
                "      \"variadic\": true,\n"
                "      \"noreturn\": true,\n"
                "      \"symbol\": \"kv_log_2\",\n"
                "      \"facts\": { \"return.own\": \"borrow\", \"skip\": true },\n"
                "      \"deprecated\": \"use \\\"kv_say\\\"\",\n"
                "      \"doc\": \"Logs.\\n\\nA line.\"\n"
                "    }\n");
}

static void other_names_of_functions_are_kept(void **state)
{
    (void)state;
    const char *function = "{ \"function\": \"kv_get_2\", \"returns\": \"int\", \"params\": [ { \"type\": \"int\" } ], "
                           "\"facts\": { \"skip\": true }, \"doc\": \"Gets.\" }";
    struct spec spec = {0};
    assert_true(read_document(
        &spec, document(text_format(arena, "{ \"alias\": \"kv_get\", \"of\": \"kv_get_2\" }, %s", function))));
    const struct declaration *alias = spec.model.declarations.items[0], *other = spec.model.declarations.items[1];
    assert_string_equal(alias->name, "kv_get");
    assert_string_equal(alias->alias_of, "kv_get_2");
    assert_string_equal(alias->symbol, "kv_get_2");
    assert_string_equal(alias->doc, "Gets.");
    assert_ptr_equal(alias->type, other->type);
    assert_int_equal(alias->members.count, 1);
    assert_int_equal(alias->facts.count, 0);
    assert_kept("    { \"alias\": \"kv_first\", \"of\": \"kv_get\", \"doc\": \"Gets one.\" },\n"
                "    {\n"
                "      \"function\": \"kv_get\",\n"
                "      \"returns\": \"int\",\n"
                "      \"params\": []\n"
                "    }\n");
}

static void an_alias_without_its_function_is_refused(void **state)
{
    (void)state;
    assert_declaration_fails("{ \"alias\": \"a\", \"of\": \"f\" }", "6:23: no function here is \"f\" [document-name]");
    assert_declaration_fails("{ \"alias\": \"a\" }", "6:1: the member \"of\" is missing [document-missing]");
    assert_declaration_fails("{ \"alias\": \"a\", \"of\": \"t\" },\n{ \"typedef\": \"t\", \"type\": \"int\" }",
                             "6:23: no function here is \"t\" [document-name]");
    assert_declaration_fails("{ \"alias\": \"a\", \"of\": \"a\" }", "6:23: no function here is \"a\" [document-name]");
    const char *function = "{ \"function\": \"f\", \"returns\": \"int\", \"params\": [] }";
    assert_declaration_fails(text_format(arena, "%s, { \"alias\": \"f\", \"of\": \"f\" }", function),
                             "6:54: `f` is declared a second time [document-duplicate]");
    assert_fails_at(text_format(arena,
                                "{ \"bridgegen\": 1, \"kind\": \"spec\", \"library\": { \"name\": \"kv\" },\n"
                                "\"declarations\": [ %s, { \"alias\": \"a\", \"of\": \"f\" } ],\n"
                                "\"facts\": { \"a\": { \"skip\": true } } }",
                                function),
                    "3:12: no declaration here has the path \"a\" [document-name]");
}

static void records_are_kept(void **state)
{
    (void)state;
    assert_kept("    { \"struct\": \"kv\", \"opaque\": true },\n"
                "    {\n"
                "      \"union\": \"value\",\n"
                "      \"packed\": true,\n"
                "      \"align\": 4,\n"
                "      \"fields\": [\n"
                "        { \"name\": \"flag\", \"type\": \"unsigned int\", \"bits\": 1 },\n"
                "        { \"type\": \"int\", \"bits\": 0 },\n"
                "        { \"name\": \"next\", \"type\": \"union value *\" }\n"
                "      ]\n"
                "    }\n");
}

static void calling_conventions_are_kept_and_are_attributes_of_c(void **state)
{
    (void)state;
    assert_kept("    {\n"
                "      \"function\": \"kv_live\",\n"
                "      \"returns\": \"int\",\n"
                "      \"params\": [],\n"
                "      \"convention\": \"ms_abi\"\n"
                "    }\n");
    assert_declaration_fails("{ \"function\": \"kv_live\", \"returns\": \"int\", \"params\": [], \"convention\": "
                             "\"cdecl)) int evil(void); //\" }",
                             "6:72: no attribute of C asks for the calling convention \"cdecl)) int evil(void); //\" "
                             "[document-value]");
}

static void what_is_deprecated_is_kept(void **state)
{
    (void)state;
    assert_kept("    {\n"
                "      \"struct\": \"kv\",\n"
                "      \"fields\": [\n"
                "        { \"name\": \"old\", \"type\": \"int\", \"deprecated\": true, \"doc\": \"Old.\" },\n"
                "        { \"name\": \"flag\", \"type\": \"int\", \"bits\": 1, \"deprecated\": \"use old\" }\n"
                "      ]\n"
                "    },\n"
                "    {\n"
                "      \"enum\": \"mode\",\n"
                "      \"values\": [\n"
                "        { \"name\": \"MODE_OLD\", \"value\": \"0\", \"deprecated\": \"it is slow\" }\n"
                "      ]\n"
                "    }\n");
    assert_declaration_fails("{ \"enum\": \"mode\", \"values\": [ { \"name\": \"OLD\", \"value\": \"0\", "
                             "\"deprecated\": 1 } ] }",
                             "6:76: \"deprecated\" must be true or false, not a number [document-type]");
}

static void an_alignment_of_the_name_alone_is_kept(void **state)
{
    (void)state;
    assert_kept("    {\n"
                "      \"typedef\": \"buffer\",\n"
                "      \"type\": \"struct\",\n"
                "      \"fields\": [\n"
                "        { \"name\": \"saved\", \"type\": \"int [3]\" }\n"
                "      ],\n"
                "      \"name_align\": 64\n"
                "    }\n");
    assert_declaration_fails("{ \"typedef\": \"buffer\", \"type\": \"struct\", \"fields\": [], \"name_align\": 3 }",
                             "6:70: an alignment is a power of two [document-value]");
}

static void an_enum_may_be_made_of_an_integer(void **state)
{
    (void)state;
    assert_declaration_fails("{ \"enum\": \"mode\", \"underlying\": \"double\", \"values\": [] }",
                             "6:33: the type of an enum is an integer [document-value]");
    assert_declaration_fails("{ \"enum\": \"mode\", \"underlying\": \"short\", \"packed\": true, \"values\": [] }",
                             "6:42: what an enum is made of is stated already [document-member]");
    assert_declaration_fails("{ \"enum\": \"mode\", \"type\": \"unsigned char\", \"values\": [] }",
                             "6:19: an enum has no member \"type\" [document-member]");
}

static void an_order_of_bytes_is_one_of_two(void **state)
{
    (void)state;
    assert_declaration_fails("{ \"struct\": \"wire\", \"byte_order\": \"network\", \"fields\": [] }",
                             "6:35: an order of bytes is big-endian or little-endian [document-value]");
}

static void names_of_a_callbacks_parameters_are_kept(void **state)
{
    (void)state;
    assert_kept("    {\n"
                "      \"struct\": \"handlers\",\n"
                "      \"fields\": [\n"
                "        { \"name\": \"open\", \"type\": \"int (*)(const char *path, int)\" },\n"
                "        { \"name\": \"close\", \"type\": \"void (*)(void)\" }\n"
                "      ]\n"
                "    }\n");
}

static void what_has_no_name_is_kept_where_it_is_used(void **state)
{
    (void)state;
    assert_kept("    {\n"
                "      \"typedef\": \"shape\",\n"
                "      \"type\": \"struct\",\n"
                "      \"fields\": [\n"
                "        {\n"
                "          \"type\": \"union\",\n"
                "          \"fields\": [\n"
                "            { \"name\": \"x\", \"type\": \"int\" }\n"
                "          ]\n"
                "        },\n"
                "        {\n"
                "          \"name\": \"points\",\n"
                "          \"type\": \"const struct [4]\",\n"
                "          \"fields\": []\n"
                "        },\n"
                "        { \"name\": \"last\", \"type\": \"const struct *\" },\n"
                "        {\n"
                "          \"name\": \"kind\",\n"
                "          \"type\": \"enum\",\n"
                "          \"values\": [\n"
                "            { \"name\": \"ROUND\", \"value\": \"1\" }\n"
                "          ]\n"
                "        }\n"
                "      ]\n"
                "    },\n"
                "    {\n"
                "      \"function\": \"draw\",\n"
                "      \"returns\": \"shape *\",\n"
                "      \"params\": []\n"
                "    },\n"
                "    {\n"
                "      \"enum\": null,\n"
                "      \"values\": [\n"
                "        { \"name\": \"ALONE\", \"value\": \"0\" }\n"
                "      ]\n"
                "    }\n");
}

static void integers_of_64_bits_are_exact(void **state)
{
    (void)state;
    assert_kept("    { \"constant\": \"MOST\", \"type\": \"unsigned long\", \"value\": \"18446744073709551615\" },\n"
                "    { \"constant\": \"LEAST\", \"type\": \"long\", \"value\": \"-9223372036854775808\" },\n"
                "    { \"constant\": \"ODD\", \"type\": \"long\", \"value\": \"9007199254740993\" }\n");
}

static void constants_of_every_kind_are_kept(void **state)
{
    (void)state;
    assert_kept("    { \"constant\": \"LEAST\", \"type\": \"int\", \"value\": \"1\", \"static\": true }\n");
    assert_kept("    { \"constant\": \"RATE\", \"type\": \"double\", \"value\": \"0.1\" },\n"
                "    { \"constant\": \"WHOLE\", \"type\": \"float\", \"value\": \"2.0\" },\n"
                "    { \"constant\": \"NEVER\", \"type\": \"double\", \"value\": \"inf\" },\n"
                "    { \"constant\": \"NAME\", \"type\": \"const char *\", \"value\": \"a \\\"b\\\" \xc3\xa4\" },\n"
                "    { \"constant\": \"RAW\", \"type\": \"const char *\", \"bytes\": \"00ff41\" }\n");
}

static void callbacks_keep_the_names_of_their_parameters(void **state)
{
    (void)state;
    assert_kept("    { \"typedef\": \"visit\", \"type\": \"int (*)(void *data, size_t)\" }\n");
}

static void facts_of_every_kind_are_kept(void **state)
{
    (void)state;
    assert_kept("    {\n"
                "      \"struct\": \"kv\",\n"
                "      \"opaque\": true,\n"
                "      \"facts\": {\n"
                "        \"flags\": true,\n"
                "        \"class\": \"Store\",\n"
                "        \"first\": -1,\n"
                "        \"x.len\": \"n * 2\",\n"
                "        \"name\": \"a free form\",\n"
                "        \"ok\": [\"A\", \"B\"],\n"
                "        \"iter\": { \"next\": 100, \"end\": true }\n"
                "      }\n"
                "    }\n");
}

static void facts_by_path_reach_their_declarations(void **state)
{
    (void)state;
    struct spec spec = {0};
    const char *text =
        "{ \"bridgegen\": 1, \"kind\": \"spec\", \"library\": { \"name\": \"kv\" }, \"declarations\": [\n"
        "{ \"enum\": \"mode\", \"values\": [ { \"name\": \"READ\", \"value\": \"0\" } ] },\n"
        "{ \"function\": \"get\", \"returns\": \"char *\", \"params\": [ { \"name\": \"key\", \"type\": \"int\" } ] } "
        "],\n"
        "\"facts\": { \"get.key\": { \"len\": \"nul\" }, \"get.return\": { \"own\": \"give\" },\n"
        "\"enum mode.READ\": { \"name\": \"look\" }, \"get\": { \"?err\": {} } } }";
    assert_true(read_document(&spec, text));
    const struct declaration *mode = spec.model.declarations.items[0], *get = spec.model.declarations.items[1];
    assert_string_equal(get->members.items[0].facts.items[0].facet, "len");
    assert_int_equal(get->facts.count, 1);
    assert_string_equal(get->facts.items[0].path, "return");
    assert_string_equal(mode->members.items[0].facts.items[0].value.text, "look");
    assert_int_equal(get->facts.items[0].origin, FACT_SPEC);
    assert_int_equal(get->facts.items[0].place.line, 4);
}

static void an_error_scheme_becomes_facts_of_its_enum(void **state)
{
    (void)state;
    struct spec spec = {0};
    const char *text =
        "{ \"bridgegen\": 1, \"kind\": \"spec\", \"library\": { \"name\": \"kv\" },\n"
        "\"errors\": { \"kv\": { \"scheme\": \"status\", \"type\": \"enum e\", \"ok\": [\"OK\"] } },\n"
        "\"declarations\": [ { \"enum\": \"e\", \"values\": [ { \"name\": \"OK\", \"value\": \"0\" } ] } ] }";
    assert_true(read_document(&spec, text));
    const struct fact_list *facts = &spec.model.declarations.items[0]->facts;
    assert_int_equal(facts->count, 2);
    assert_string_equal(facts->items[0].facet, "errors");
    assert_string_equal(facts->items[0].value.text, "kv");
    assert_int_equal(facts->items[1].value.kind, FACT_LIST);
}

static void the_library_is_kept(void **state)
{
    (void)state;
    const char *text = "{\n"
                       "  \"bridgegen\": 1,\n"
                       "  \"kind\": \"spec\",\n"
                       "  \"library\": {\n"
                       "    \"name\": \"kv\",\n"
                       "    \"version\": \"1.4.0\",\n"
                       "    \"prefixes\": [\"kv_\"],\n"
                       "    \"headers\": [\"kv.h\"],\n"
                       "    \"includes\": [\"stdio.h\"],\n"
                       "    \"link\": {\n"
                       "      \"libraries\": [\"kv\"],\n"
                       "      \"pkg_config\": \"kv\",\n"
                       "      \"sources\": [\"kv.c\"],\n"
                       "      \"include\": [\".\"],\n"
                       "      \"defines\": [\"A=1\"]\n"
                       "    }\n"
                       "  },\n"
                       "  \"declarations\": []\n"
                       "}\n";
    struct spec spec = {0};
    assert_true(read_document(&spec, text));
    assert_string_equal(written(&spec.model, DOCUMENT_SPEC), text);
}

static void a_snapshot_has_layouts_and_no_comments(void **state)
{
    (void)state;
    struct spec spec = {0};
    assert_true(
        read_document(&spec, document("{ \"struct\": \"p\", \"fields\": [ { \"name\": \"x\", \"type\": \"int\", "
                                      "\"doc\": \"X.\" } ], \"doc\": \"P.\" }")));
    spec.model.target = "x86_64-linux-gnu";
    const char *text = written(&spec.model, DOCUMENT_SNAPSHOT);
    assert_null(strstr(text, "doc"));
    assert_non_null(strstr(text, "\"x86_64-linux-gnu\""));
    assert_non_null(strstr(text, "\"offsets\": [0]"));
}

static void a_snapshot_that_is_kept_tells_who_wrote_it(void **state)
{
    (void)state;
    struct model model = {.library.name = "kv", .target = "x86_64-linux-gnu"}, again;
    struct text text = text_create(arena), twice = text_create(arena);
    struct diagnostics diagnostics = diagnostics_create(arena);
    snapshot_write(&text, &model);
    assert_null(model.written_by);
    const struct source *source = source_of_text(arena, "kv.json", text.data, text.length);
    assert_true(snapshot_document_read(&again, arena, json_read(arena, source, &diagnostics), &diagnostics));
    assert_string_equal(again.written_by, BRIDGEGEN_VERSION);
    snapshot_write(&twice, &again);
    assert_string_equal(twice.data, text.data);
}

static uint64_t hash_of(const char *declaration)
{
    struct spec spec = {0};
    assert_true(read_document(&spec, document(declaration)));
    return model_hash(arena, &spec.model);
}

static void the_hash_knows_facts_but_no_comments(void **state)
{
    (void)state;
    uint64_t plain = hash_of("{ \"struct\": \"p\", \"opaque\": true }");
    assert_int_equal(plain, hash_of("{ \"struct\": \"p\", \"opaque\": true, \"doc\": \"P.\" }"));
    assert_int_not_equal(plain, hash_of("{ \"struct\": \"p\", \"opaque\": true, \"facts\": { \"skip\": true } }"));
    assert_int_not_equal(plain, hash_of("{ \"struct\": \"q\", \"opaque\": true }"));
    const char *functions = "{ \"function\": \"f\", \"returns\": \"int\", \"params\": [] }, "
                            "{ \"function\": \"g\", \"returns\": \"int\", \"params\": [] }";
    uint64_t first = hash_of(text_format(arena, "%s, { \"alias\": \"a\", \"of\": \"f\" }", functions));
    assert_int_not_equal(first, hash_of(functions));
    assert_int_not_equal(first, hash_of(text_format(arena, "%s, { \"alias\": \"a\", \"of\": \"g\" }", functions)));
}

static void a_document_of_another_kind_or_format_is_refused(void **state)
{
    (void)state;
    assert_fails_at("{ \"bridgegen\": 2, \"kind\": \"spec\", \"new\": 1 }",
                    "1:16: this document has format 2; format 1 is what this version reads [document-format]");
    assert_string_equal(diagnostics.list.items[0].advice, "a newer bridgegen wrote it: update this one");
    assert_fails_at("{ \"kind\": \"spec\" }", "1:1: the member \"bridgegen\" is missing [document-missing]");
    assert_fails_at("{ \"bridgegen\": 1, \"kind\": \"overlay\" }",
                    "1:27: this is \"overlay\", not a \"spec\" [document-value]");
    assert_fails_at("[]", "1:1: expected an object, not an array [document-type]");
    assert_fails_at("{", "1:2: expected a member's name in double quotes, found the end of the file [json-syntax]");
}

static void unknown_missing_and_wrong_members_are_located(void **state)
{
    (void)state;
    assert_declaration_fails("{ \"function\": \"f\",\n  \"result\": \"int\", \"params\": [] }",
                             "7:3: a function has no member \"result\" [document-member]");
    assert_declaration_fails("{ \"function\": \"f\", \"params\": [] }",
                             "6:1: the member \"returns\" is missing [document-missing]");
    assert_declaration_fails("{ \"function\": \"f\", \"returns\": 1, \"params\": [] }",
                             "6:31: \"returns\" must be a string, not a number [document-type]");
    assert_declaration_fails("{ \"constant\": \"A\", \"type\": \"int\", \"value\": 1 }",
                             "6:44: \"value\" must be a string, not a number [document-type]");
    assert_declaration_fails("{ \"doc\": \"x\" }", "6:1: this does not say what it declares [document-missing]");
    assert_declaration_fails("1", "6:1: expected an object, not a number [document-type]");
}

static void names_that_c_does_not_accept_are_refused(void **state)
{
    (void)state;
    assert_declaration_fails("{ \"struct\": \"kv; int x\", \"opaque\": true }",
                             "6:13: \"kv; int x\" is not a name in C [document-name]");
    assert_declaration_fails("{ \"struct\": \"while\", \"opaque\": true }",
                             "6:13: \"while\" is not a name in C [document-name]");
    assert_declaration_fails("{ \"struct\": \"\", \"opaque\": true }", "6:13: \"\" is not a name in C [document-name]");
    assert_declaration_fails("{ \"struct\": \"kv\", \"opaque\": true, \"facts\": { \"own) int x\": true } }",
                             "6:46: \"own) int x\" is not the name of a fact [document-name]");
}

static void values_that_make_no_sense_are_refused(void **state)
{
    (void)state;
    assert_declaration_fails("{ \"constant\": \"A\", \"type\": \"int\", \"value\": \"1 + 1\" }",
                             "6:44: \"1 + 1\" is not a decimal integer of 64 bits [document-value]");
    assert_declaration_fails("{ \"constant\": \"A\", \"type\": \"long\", \"value\": \"-9223372036854775809\" }",
                             "6:45: \"-9223372036854775809\" is not a decimal integer of 64 bits [document-value]");
    assert_declaration_fails("{ \"constant\": \"A\", \"type\": \"const char *\", \"bytes\": \"0g\" }",
                             "6:53: \"bytes\" must be pairs of the digits 0-9 and a-f [document-value]");
    assert_declaration_fails("{ \"struct\": \"s\", \"align\": 3, \"fields\": [] }",
                             "6:27: an alignment is a power of two [document-value]");
    assert_declaration_fails("{ \"function\": \"f\", \"returns\": \"int x\", \"params\": [] }",
                             "6:31: the type \"int x\" is wrong at character 5: expected the end of the type, "
                             "found 'x' [document-unknown-type]");
    assert_declaration_fails("{ \"struct\": \"s\", \"opaque\": true, \"facts\": { \"out\": false } }",
                             "6:52: false is no value of a fact [document-value]");
}

static void a_second_declaration_of_a_name_is_refused(void **state)
{
    (void)state;
    assert_declaration_fails("{ \"struct\": \"s\", \"opaque\": true },\n{ \"struct\": \"s\", \"fields\": [] }",
                             "7:1: `s` is declared a second time [document-duplicate]");
    assert_int_equal(diagnostics.list.items[0].peer.line, 6);
}

static void every_wrong_declaration_is_reported(void **state)
{
    (void)state;
    struct spec spec = {0};
    assert_false(read_document(
        &spec, document("{ \"struct\": \"1\", \"opaque\": true }, { \"enum\": \"2\", \"values\": [] }\n")));
    assert_int_equal(diagnostics.list.count, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(functions_are_kept),
        TEST(other_names_of_functions_are_kept),
        TEST(an_alias_without_its_function_is_refused),
        TEST(records_are_kept),
        TEST(calling_conventions_are_kept_and_are_attributes_of_c),
        TEST(what_is_deprecated_is_kept),
        TEST(an_alignment_of_the_name_alone_is_kept),
        TEST(an_enum_may_be_made_of_an_integer),
        TEST(an_order_of_bytes_is_one_of_two),
        TEST(names_of_a_callbacks_parameters_are_kept),
        TEST(what_has_no_name_is_kept_where_it_is_used),
        TEST(integers_of_64_bits_are_exact),
        TEST(constants_of_every_kind_are_kept),
        TEST(callbacks_keep_the_names_of_their_parameters),
        TEST(facts_of_every_kind_are_kept),
        TEST(facts_by_path_reach_their_declarations),
        TEST(an_error_scheme_becomes_facts_of_its_enum),
        TEST(the_library_is_kept),
        TEST(a_snapshot_has_layouts_and_no_comments),
        TEST(the_hash_knows_facts_but_no_comments),
        TEST(a_document_of_another_kind_or_format_is_refused),
        TEST(unknown_missing_and_wrong_members_are_located),
        TEST(a_snapshot_that_is_kept_tells_who_wrote_it),
        TEST(names_that_c_does_not_accept_are_refused),
        TEST(values_that_make_no_sense_are_refused),
        TEST(a_second_declaration_of_a_name_is_refused),
        TEST(every_wrong_declaration_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
