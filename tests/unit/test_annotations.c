/* front/annotations: the grammar of facts in a header, their places, and what is refused. */
#include "front/annotations.h"

#include "base/text.h"

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;
static struct diagnostics diagnostics;
static struct fact_list facts;

static int set_up(void **state)
{
    (void)state;
    arena = arena_create();
    diagnostics = diagnostics_create(arena);
    facts = (struct fact_list){0};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_destroy(arena);
    return 0;
}

static bool read(const char *text)
{
    struct annotation annotation = {.text = text, .place = {"a.h", 3, 7}};
    return annotations_read(&facts, arena, &annotation, &diagnostics);
}

static void is_fact(size_t index, const char *path, const char *facet, enum fact_value_kind kind, const char *value)
{
    assert_true(index < facts.count);
    assert_string_equal(facts.items[index].path, path);
    assert_string_equal(facts.items[index].facet, facet);
    assert_int_equal(facts.items[index].value.kind, kind);
    if (value)
        assert_string_equal(facts.items[index].value.text, value);
    assert_int_equal(facts.items[index].origin, FACT_HEADER);
}

static void refuses(const char *text, const char *part)
{
    facts = (struct fact_list){0};
    diagnostics = diagnostics_create(arena);
    assert_false(read(text));
    assert_int_equal(diagnostics.list.count, 1);
    assert_string_equal(diagnostics.list.items[0].word, "annotation-syntax");
    assert_int_equal(diagnostics.list.items[0].place.line, 3);
    assert_non_null(strstr(diagnostics.list.items[0].message, part));
}

static void facts_are_separated_by_commas(void **state)
{
    (void)state;
    assert_true(read("ctor=Store, err=kv, out"));
    assert_int_equal(facts.count, 3);
    is_fact(0, "", "ctor", FACT_WORD, "Store");
    is_fact(1, "", "err", FACT_WORD, "kv");
    is_fact(2, "", "out", FACT_NONE, NULL);
}

static void the_last_part_of_a_path_is_the_facet(void **state)
{
    (void)state;
    assert_true(read("return.own=borrow, key.len=n, [].own=give, x->y.len=2, 2.out"));
    is_fact(0, "return", "own", FACT_WORD, "borrow");
    is_fact(1, "key", "len", FACT_WORD, "n");
    is_fact(2, "[]", "own", FACT_WORD, "give");
    is_fact(3, "x->y", "len", FACT_INTEGER, "2");
    is_fact(4, "2", "out", FACT_NONE, NULL);
}

static void integers_become_decimal(void **state)
{
    (void)state;
    assert_true(read("a=0x10, b=-1, c=18446744073709551615, d=-9223372036854775808"));
    is_fact(0, "", "a", FACT_INTEGER, "16");
    is_fact(1, "", "b", FACT_INTEGER, "-1");
    is_fact(2, "", "c", FACT_INTEGER, "18446744073709551615");
    is_fact(3, "", "d", FACT_INTEGER, "-9223372036854775808");
}

static void integers_beyond_64_bits_are_refused(void **state)
{
    (void)state;
    refuses("a=18446744073709551616", "64 bits");
}

static void strings_resolve_their_escapes(void **state)
{
    (void)state;
    assert_true(read("name=\"a \\\"b\\\" \\\\ c\""));
    is_fact(0, "", "name", FACT_STRING, "a \"b\" \\ c");
}

static void lists_keep_their_order(void **state)
{
    (void)state;
    assert_true(read("ok=[KV_OK, 2, []], none=[]"));
    const struct fact_value *value = facts.items[0].value.first;
    assert_int_equal(facts.items[0].value.kind, FACT_LIST);
    assert_string_equal(value->text, "KV_OK");
    assert_int_equal(value->next->kind, FACT_INTEGER);
    assert_int_equal(value->next->next->kind, FACT_LIST);
    assert_null(value->next->next->next);
    assert_null(facts.items[1].value.first);
}

static void objects_have_named_members(void **state)
{
    (void)state;
    assert_true(read("iter={next: 100, bare, end_on=[1]}"));
    const struct fact_value *value = facts.items[0].value.first;
    assert_int_equal(facts.items[0].value.kind, FACT_OBJECT);
    assert_string_equal(value->name, "next");
    assert_string_equal(value->text, "100");
    assert_string_equal(value->next->name, "bare");
    assert_int_equal(value->next->kind, FACT_NONE);
    assert_int_equal(value->next->next->kind, FACT_LIST);
}

static void expressions_are_kept_as_text(void **state)
{
    (void)state;
    assert_true(
        read("len=width*height + 1, len=->count, len=p -> n, len=bound(a, 2 * b), len=(a+b)*2, until=next-call"));
    is_fact(0, "", "len", FACT_EXPRESSION, "width * height + 1");
    is_fact(1, "", "len", FACT_EXPRESSION, "->count");
    is_fact(2, "", "len", FACT_EXPRESSION, "p->n");
    is_fact(3, "", "len", FACT_EXPRESSION, "bound(a, 2 * b)");
    is_fact(4, "", "len", FACT_EXPRESSION, "(a + b) * 2");
    is_fact(5, "", "until", FACT_WORD, "next-call");
}

static void what_is_missing_is_named(void **state)
{
    (void)state;
    refuses("", "name of a fact expected, found the end");
    refuses("=", "found '='");
    refuses("out,", "found the end");
    refuses("own=", "a value expected");
    refuses("own=give take", "found 'take'");
    refuses("ok=[A", "']'");
    refuses("ok={A:1", "'}'");
    refuses("a.=1", "a name expected");
    refuses("name=\"open", "closing quote");
    refuses("len=f(g(x))", "','");
    refuses("own=a b=c", "found 'b'");
}

static void facts_before_an_error_are_kept(void **state)
{
    (void)state;
    assert_false(read("out, ="));
    assert_int_equal(facts.count, 1);
}

static void deep_nesting_is_refused(void **state)
{
    (void)state;
    char text[2000] = "a=";
    memset(text + 2, '[', 1000);
    refuses(text, "less nesting");
    memset(text + 2, '(', 1000);
    refuses(text, "less nesting");
}

static bool read_at(const char *source_text, const char *text)
{
    const struct source *source = source_of_text(arena, "a.h", source_text, strlen(source_text));
    const char *macro = strstr(source_text, "BG(");
    struct annotation annotation = {.text = text, .source = source, .offset = (size_t)(macro - source_text)};
    annotation.place = source_place(source, annotation.offset);
    annotation.place.file = "a.h";
    return annotations_read(&facts, arena, &annotation, &diagnostics);
}

static void a_fact_has_the_place_where_it_is_written(void **state)
{
    (void)state;
    assert_true(read_at("int a;\nBG(out, /* why */\n   own = give)\n", "out, own = give"));
    assert_int_equal(facts.items[0].place.line, 2);
    assert_int_equal(facts.items[0].place.column, 4);
    assert_int_equal(facts.items[1].place.line, 3);
    assert_int_equal(facts.items[1].place.column, 4);
}

static void an_error_has_the_place_where_it_is_written(void **state)
{
    (void)state;
    assert_false(read_at("\n\nBG(out,\n  own=)", "out, own="));
    assert_int_equal(diagnostics.list.items[0].place.line, 4);
    assert_int_equal(diagnostics.list.items[0].place.column, 7);
}

static void where_the_source_reads_otherwise_the_macro_is_the_place(void **state)
{
    (void)state;
    assert_true(read_at("BG(OTHER)", "out, own=give"));
    assert_int_equal(facts.items[1].place.line, 1);
    assert_int_equal(facts.items[1].place.column, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(facts_are_separated_by_commas, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_last_part_of_a_path_is_the_facet, set_up, tear_down),
        cmocka_unit_test_setup_teardown(integers_become_decimal, set_up, tear_down),
        cmocka_unit_test_setup_teardown(integers_beyond_64_bits_are_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(strings_resolve_their_escapes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(lists_keep_their_order, set_up, tear_down),
        cmocka_unit_test_setup_teardown(objects_have_named_members, set_up, tear_down),
        cmocka_unit_test_setup_teardown(expressions_are_kept_as_text, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_missing_is_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(facts_before_an_error_are_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(deep_nesting_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_fact_has_the_place_where_it_is_written, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_error_has_the_place_where_it_is_written, set_up, tear_down),
        cmocka_unit_test_setup_teardown(where_the_source_reads_otherwise_the_macro_is_the_place, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
