/* model/type: one type a pointer, typedefs, qualifiers, decay. */
#include "model/type.h"

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static struct arena *arena;
static struct type_table *table;

static int set_up(void **state)
{
    (void)state;
    arena = arena_create();
    table = type_table_create(arena, 8);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_destroy(arena);
    return 0;
}

static const struct type *make_int(void)
{
    return type_integer(table, "int", true, 4, 4);
}

static struct declaration *declare(enum declaration_kind kind)
{
    struct declaration *declaration = arena_new(arena, struct declaration);
    declaration->kind = kind;
    return declaration;
}

static const struct type *make_typedef(const struct type *underlying)
{
    return type_typedef(table, declare(DECLARATION_TYPEDEF), underlying, underlying->size, underlying->align);
}

static void equal_types_are_one(void **state)
{
    (void)state;
    char name[] = "int"; /* another address, the same text */
    assert_ptr_equal(make_int(), type_integer(table, name, true, 4, 4));
    assert_ptr_equal(type_pointer(table, make_int()), type_pointer(table, make_int()));
    assert_ptr_equal(type_array(table, make_int(), 3), type_array(table, make_int(), 3));
}

static void different_types_differ(void **state)
{
    (void)state;
    assert_ptr_not_equal(make_int(), type_integer(table, "unsigned int", false, 4, 4));
    assert_ptr_not_equal(make_int(), type_qualified(make_int(), true, false, false));
    assert_ptr_not_equal(type_array(table, make_int(), 3), type_array(table, make_int(), TYPE_COUNT_OPEN));
    assert_ptr_not_equal(type_pointer(table, make_int()), type_pointer(table, type_void(table)));
}

static void functions_differ_in_every_part(void **state)
{
    (void)state;
    const struct type *parameters[] = {make_int(), type_bool(table)};
    const struct type *function = type_function(table, make_int(), parameters, 2, false, false);
    assert_ptr_equal(function, type_function(table, make_int(), parameters, 2, false, false));
    assert_ptr_not_equal(function, type_function(table, make_int(), parameters, 1, false, false));
    assert_ptr_not_equal(function, type_function(table, make_int(), parameters, 2, true, false));
    assert_ptr_not_equal(function, type_function(table, type_void(table), parameters, 2, false, false));
    assert_ptr_not_equal(type_function(table, make_int(), NULL, 0, false, false),
                         type_function(table, make_int(), NULL, 0, false, true));
}

static void parameters_are_copied(void **state)
{
    (void)state;
    const struct type *parameters[] = {make_int()};
    const struct type *function = type_function(table, make_int(), parameters, 1, false, false);
    parameters[0] = type_void(table);
    assert_ptr_equal(function->parameters[0], make_int());
}

static void a_record_is_its_declaration(void **state)
{
    (void)state;
    struct declaration *a = declare(DECLARATION_RECORD), *b = declare(DECLARATION_RECORD);
    const struct type *type = type_record(table, a, 16, 8);
    assert_ptr_equal(type, type_record(table, a, 0, 0));
    assert_int_equal(type_record(table, a, 0, 0)->size, 16);
    assert_ptr_not_equal(type, type_record(table, b, 16, 8));
}

static void an_enum_has_the_sign_of_what_is_under_it(void **state)
{
    (void)state;
    const struct type *is_unsigned = type_integer(table, "unsigned int", false, 4, 4);
    assert_true(type_enum(table, declare(DECLARATION_ENUM), make_int(), 4, 4)->is_signed);
    assert_false(type_enum(table, declare(DECLARATION_ENUM), is_unsigned, 4, 4)->is_signed);
}

static void qualifiers_come_and_go(void **state)
{
    (void)state;
    const struct type *constant = type_qualified(make_int(), true, false, false);
    assert_true(constant->is_const);
    assert_ptr_equal(type_qualified(constant, true, false, false), constant);
    assert_ptr_equal(type_without_qualifiers(type_qualified(constant, false, true, false)), make_int());
}

static void qualifiers_of_an_array_go_to_its_elements(void **state)
{
    (void)state;
    const struct type *array = type_qualified(type_array(table, make_int(), 2), true, false, false);
    assert_false(array->is_const);
    assert_true(array->of->is_const);
}

static void canonical_looks_through_all_typedefs(void **state)
{
    (void)state;
    const struct type *twice = make_typedef(make_typedef(make_int()));
    assert_ptr_equal(type_canonical(twice), make_int());
    assert_ptr_equal(type_canonical(make_int()), make_int());
}

static void canonical_keeps_qualifiers_from_both_sides_of_a_typedef(void **state)
{
    (void)state;
    const struct type *name = make_typedef(type_qualified(make_int(), true, false, false));
    const struct type *both = type_canonical(type_qualified(name, false, true, false));
    assert_ptr_equal(both, type_qualified(make_int(), true, true, false));
}

static void canonical_leaves_what_is_pointed_at(void **state)
{
    (void)state;
    const struct type *name = make_typedef(make_int());
    assert_ptr_equal(type_canonical(type_pointer(table, name))->of, name);
}

static void arrays_and_functions_decay(void **state)
{
    (void)state;
    const struct type *element = type_qualified(make_int(), true, false, false);
    const struct type *function = type_function(table, make_int(), NULL, 0, false, false);
    assert_ptr_equal(type_decayed(type_array(table, element, 4)), type_pointer(table, element));
    assert_ptr_equal(type_decayed(make_typedef(type_array(table, element, 4))), type_pointer(table, element));
    assert_ptr_equal(type_decayed(function), type_pointer(table, function));
    assert_ptr_equal(type_decayed(make_int()), make_int());
}

static void natural_alignment_ignores_attributes_on_typedefs(void **state)
{
    (void)state;
    const struct type *loose = type_typedef(table, declare(DECLARATION_TYPEDEF), make_int(), 4, 1);
    assert_int_equal(loose->align, 1);
    assert_int_equal(type_natural_align(loose), 4);
    assert_int_equal(type_natural_align(type_array(table, loose, 2)), 4);
}

static void many_types_stay_distinct(void **state)
{
    (void)state;
    const struct type *types[3000];
    for (size_t i = 0; i < 3000; i++)
        types[i] = type_array(table, make_int(), i);
    for (size_t i = 0; i < 3000; i++)
        assert_ptr_equal(type_array(table, make_int(), i), types[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(equal_types_are_one, set_up, tear_down),
        cmocka_unit_test_setup_teardown(different_types_differ, set_up, tear_down),
        cmocka_unit_test_setup_teardown(functions_differ_in_every_part, set_up, tear_down),
        cmocka_unit_test_setup_teardown(parameters_are_copied, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_record_is_its_declaration, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_enum_has_the_sign_of_what_is_under_it, set_up, tear_down),
        cmocka_unit_test_setup_teardown(qualifiers_come_and_go, set_up, tear_down),
        cmocka_unit_test_setup_teardown(qualifiers_of_an_array_go_to_its_elements, set_up, tear_down),
        cmocka_unit_test_setup_teardown(canonical_looks_through_all_typedefs, set_up, tear_down),
        cmocka_unit_test_setup_teardown(canonical_keeps_qualifiers_from_both_sides_of_a_typedef, set_up, tear_down),
        cmocka_unit_test_setup_teardown(canonical_leaves_what_is_pointed_at, set_up, tear_down),
        cmocka_unit_test_setup_teardown(arrays_and_functions_decay, set_up, tear_down),
        cmocka_unit_test_setup_teardown(natural_alignment_ignores_attributes_on_typedefs, set_up, tear_down),
        cmocka_unit_test_setup_teardown(many_types_stay_distinct, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
