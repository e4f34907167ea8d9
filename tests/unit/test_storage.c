/* gen/call/storage: integers of every size and place, bit-fields as the compiler has them. */
#include "call/storage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void integers_of_every_size_come_back(void **state)
{
    (void)state;
    static const uint64_t sizes[] = {1, 2, 4, 8};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        unsigned char memory[10];
        memset(memory, 0xaa, sizeof memory);
        uint64_t all = sizes[i] < 8 ? (UINT64_C(1) << sizes[i] * 8) - 1 : UINT64_MAX;
        storage_write(memory + 1, sizes[i], UINT64_C(0x8192a3b4c5d6e7f8));
        assert_int_equal(storage_read(memory + 1, sizes[i]), UINT64_C(0x8192a3b4c5d6e7f8) & all);
        assert_int_equal(memory[0], 0xaa);
        assert_int_equal(memory[1 + sizes[i]], 0xaa);
    }
}

static void an_integer_is_that_of_the_machine(void **state)
{
    (void)state;
    uint32_t number = 0;
    storage_write(&number, sizeof number, 0x01020304);
    assert_int_equal(number, 0x01020304);
}

struct bits {
    unsigned a : 3;
    int b : 7;
    uint64_t c : 40;
    unsigned d : 1;
};

static void bit_fields_are_those_of_the_compiler(void **state)
{
    (void)state;
    struct bits bits = {.a = 5, .b = -33, .c = (UINT64_C(1) << 40) - 3, .d = 1};
    assert_int_equal(storage_read_bits(&bits, 0, 3), 5);
    assert_int_equal(storage_integer(storage_read_bits(&bits, 3, 7), 7, true).bits, (uint64_t)-33);
    assert_int_equal(storage_read_bits(&bits, 10, 40), bits.c);
    storage_write_bits(&bits, 3, 7, (uint64_t)-1);
    storage_write_bits(&bits, 10, 40, 12345);
    storage_write_bits(&bits, 50, 1, 0);
    assert_int_equal(bits.a, 5);
    assert_int_equal(bits.b, -1);
    assert_int_equal(bits.c, 12345);
    assert_int_equal(bits.d, 0);
}

static void bits_have_a_sign_or_none(void **state)
{
    (void)state;
    assert_int_equal(storage_integer(0xff, 8, true).bits, UINT64_MAX);
    assert_true(storage_integer(0xff, 8, true).is_negative);
    assert_int_equal(storage_integer(0xffff, 8, false).bits, 0xff);
    assert_false(storage_integer(UINT64_MAX, 64, false).is_negative);
    assert_true(storage_integer(UINT64_MAX, 64, true).is_negative);
}

static bool fits(int64_t value, unsigned width, bool is_signed)
{
    return storage_fits((struct integer){(uint64_t)value, value < 0}, width, is_signed);
}

static void what_fits_is_known_to_the_last(void **state)
{
    (void)state;
    assert_true(fits(127, 8, true) && fits(-128, 8, true) && fits(255, 8, false) && fits(0, 1, false));
    assert_false(fits(128, 8, true) || fits(-129, 8, true) || fits(256, 8, false) || fits(-1, 8, false));
    assert_true(fits(INT64_MAX, 64, true) && fits(INT64_MIN, 64, true));
    assert_true(storage_fits((struct integer){UINT64_MAX, false}, 64, false));
    assert_false(storage_fits((struct integer){UINT64_MAX, false}, 64, true));
    assert_true(fits(-1, 1, true) && !fits(1, 1, true));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(integers_of_every_size_come_back),     cmocka_unit_test(an_integer_is_that_of_the_machine),
        cmocka_unit_test(bit_fields_are_those_of_the_compiler), cmocka_unit_test(bits_have_a_sign_or_none),
        cmocka_unit_test(what_fits_is_known_to_the_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
