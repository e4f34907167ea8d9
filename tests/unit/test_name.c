/* Unit tests of gen/emit/name. Links: gen/base, gen/emit/name.c. */
#include "emit/name.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

struct spelling {
    const char *name, *snake, *camel, *pascal, *screaming, *kebab;
};

/* One test a line: the name in every style. */
static struct spelling spellings[] = {
    {"key_length", "key_length", "keyLength", "KeyLength", "KEY_LENGTH", "key-length"},
    {"open", "open", "open", "Open", "OPEN", "open"},
    {"KV_MAX_KEY", "kv_max_key", "kvMaxKey", "KvMaxKey", "KV_MAX_KEY", "kv-max-key"},
    {"keyLength", "key_length", "keyLength", "KeyLength", "KEY_LENGTH", "key-length"},
    {"XMLParser", "xml_parser", "xmlParser", "XmlParser", "XML_PARSER", "xml-parser"},
    {"parseXML", "parse_xml", "parseXml", "ParseXml", "PARSE_XML", "parse-xml"},
    {"sha256", "sha256", "sha256", "Sha256", "SHA256", "sha256"},
    {"SHA256Sum", "sha256_sum", "sha256Sum", "Sha256Sum", "SHA256_SUM", "sha256-sum"},
    {"utf8ToUtf16", "utf8_to_utf16", "utf8ToUtf16", "Utf8ToUtf16", "UTF8_TO_UTF16", "utf8-to-utf16"},
    {"I2C_MASTER", "i2c_master", "i2cMaster", "I2cMaster", "I2C_MASTER", "i2c-master"},
    {"vec_3d", "vec_3d", "vec3d", "Vec3d", "VEC_3D", "vec-3d"},
    {"3d_vec", "_3d_vec", "_3dVec", "_3dVec", "_3D_VEC", "_3d-vec"},
    {"__leading_", "leading", "leading", "Leading", "LEADING", "leading"},
    {"a__b", "a_b", "aB", "AB", "A_B", "a-b"},
    {"my-lib.so", "my_lib_so", "myLibSo", "MyLibSo", "MY_LIB_SO", "my-lib-so"},
    {"_", "_", "_", "_", "_", "_"},
    {"", "", "", "", "", ""},
    {"\xc3\xa9t\xc3\xa9_Max", "\xc3\xa9t\xc3\xa9_max", "\xc3\xa9t\xc3\xa9Max", "\xc3\xa9t\xc3\xa9Max",
     "\xc3\xa9T\xc3\xa9_MAX", "\xc3\xa9t\xc3\xa9-max"},
};

static void is_spelled(void **state)
{
    const struct spelling *spelling = *state;
    struct arena *arena = arena_create();
    assert_string_equal(name_styled(arena, NAME_SNAKE, spelling->name), spelling->snake);
    assert_string_equal(name_styled(arena, NAME_CAMEL, spelling->name), spelling->camel);
    assert_string_equal(name_styled(arena, NAME_PASCAL, spelling->name), spelling->pascal);
    assert_string_equal(name_styled(arena, NAME_SCREAMING, spelling->name), spelling->screaming);
    assert_string_equal(name_styled(arena, NAME_KEBAB, spelling->name), spelling->kebab);
    arena_destroy(arena);
}

static const char *const prefixes[] = {"kv_", "kv_store_", "KVX"};

static void the_longest_prefix_is_taken(void **state)
{
    (void)state;
    assert_string_equal(name_without_prefix("kv_store_open", prefixes, 3), "open");
    assert_string_equal(name_without_prefix("kv_open", prefixes, 3), "open");
}

static void prefixes_have_no_case(void **state)
{
    (void)state;
    assert_string_equal(name_without_prefix("KV_MAX_KEY", prefixes, 3), "MAX_KEY");
    assert_string_equal(name_without_prefix("kvxThing", prefixes, 3), "Thing");
}

static void what_is_left_must_be_an_identifier(void **state)
{
    (void)state;
    assert_string_equal(name_without_prefix("kv_3d", prefixes, 3), "kv_3d");
    assert_string_equal(name_without_prefix("kv_", prefixes, 3), "kv_");
    assert_string_equal(name_without_prefix("kv_store_2", prefixes, 3), "store_2");
}

static void other_names_stay(void **state)
{
    (void)state;
    assert_string_equal(name_without_prefix("open", prefixes, 3), "open");
    assert_string_equal(name_without_prefix("open_kv_", prefixes, 3), "open_kv_");
    assert_string_equal(name_without_prefix("kv_open", NULL, 0), "kv_open");
}

enum { SPELLINGS = sizeof spellings / sizeof *spellings };

int main(void)
{
    const struct CMUnitTest prefix_tests[] = {
        cmocka_unit_test(the_longest_prefix_is_taken),
        cmocka_unit_test(prefixes_have_no_case),
        cmocka_unit_test(what_is_left_must_be_an_identifier),
        cmocka_unit_test(other_names_stay),
    };
    struct CMUnitTest style_tests[SPELLINGS];
    for (size_t i = 0; i < SPELLINGS; i++)
        style_tests[i] = (struct CMUnitTest){spellings[i].name, is_spelled, NULL, NULL, &spellings[i]};
    int failed = cmocka_run_group_tests_name("name, styles", style_tests, NULL, NULL);
    return failed + cmocka_run_group_tests_name("name, prefixes", prefix_tests, NULL, NULL);
}
