/* gen/call/foreign: calls and made functions of types that a header declares, and what libffi must not be asked for. */
#include "header_fixture.h"

#include "call/foreign.h"
#include "model/type.h"

static const char header[] =
    "struct pair { char a; double b; }; union either { int a; float b; };\n"
    "struct bits { int a : 3; }; struct __attribute__((packed)) tight { char a; int b; };\n"
    "struct large { long double a; }; struct big { long a[4]; };\n"
    "signed char narrow(short a, unsigned char b);\n"
    "struct pair swap(struct pair a, float b);\n"
    "double many(int a, ...);\n"
    "union either take_union(int a, union either b); int take_bits(struct bits a); int take_tight(struct tight a);\n"
    "struct large give_large(void); __int128 give_wide(void);\n"
    "void sixth(int a, int b, int c, int d, int e, float f, struct pair g);\n"
    "void seventh(int a, int b, int c, int d, int e, int f, float g, struct pair h);\n"
    "void first(int a, int b, int c, int d, int e, struct pair f, float g);\n"
    "struct big behind(int a, int b, int c, int d, float e, struct pair f);\n";

static struct foreign *foreign;

static int set_up_header(void **state)
{
    if (set_up(state) != 0 || !read_text(header))
        return -1;
    foreign = foreign_open(arena, &diagnostics);
    return foreign ? 0 : -1;
}

static struct foreign_signature signature_of(const char *name)
{
    const struct type *type = type_canonical(find(DECLARATION_FUNCTION, name)->type);
    return (struct foreign_signature){type->of, type->parameters, type->parameter_count, type->parameter_count, false};
}

static const struct foreign_call *prepared(const struct foreign_signature *signature)
{
    size_t at;
    const char *reason;
    const struct foreign_call *call = foreign_prepare(foreign, arena, signature, &at, &reason);
    assert_non_null(call);
    return call;
}

static signed char narrow(short a, unsigned char b)
{
    return (signed char)(a + b);
}

static void small_integers_keep_their_sign(void **state)
{
    (void)state;
    struct foreign_signature signature = signature_of("narrow");
    short a = -300;
    unsigned char b = 200;
    signed char result[2] = {0, 77};
    foreign_run(foreign, prepared(&signature), (uintptr_t)narrow, result, (void *[]){&a, &b});
    assert_int_equal(result[0], -100);
    assert_int_equal(result[1], 77); /* no more was written than the result has */
}

struct pair {
    char a;
    double b;
};

static struct pair swap(struct pair a, float b)
{
    return (struct pair){(char)a.b, a.a + (double)b};
}

static void records_are_passed_by_value(void **state)
{
    (void)state;
    struct foreign_signature signature = signature_of("swap");
    struct pair a = {5, 7}, result;
    float b = 0.5f;
    foreign_run(foreign, prepared(&signature), (uintptr_t)swap, &result, (void *[]){&a, &b});
    assert_int_equal(result.a, 7);
    assert_true(result.b == 5.5);
}

static double many(int count, ...)
{
    va_list list;
    double sum = 0;
    va_start(list, count);
    for (int i = 0; i < count; i++)
        sum += va_arg(list, double);
    va_end(list);
    return sum;
}

static void variadic_functions_are_called_as_such(void **state)
{
    (void)state;
    struct foreign_signature signature = signature_of("many");
    const struct type *types[] = {signature.parameters[0], signature.result, signature.result};
    signature = (struct foreign_signature){signature.result, types, 3, 1, true};
    int count = 2;
    double a = 0.25, b = 4, result;
    foreign_run(foreign, prepared(&signature), (uintptr_t)many, &result, (void *[]){&count, &a, &b});
    assert_true(result == 4.25);
}

static void answer(void *context, void *const *values, void *reply)
{
    *(short *)context = *(short *)values[0];
    *(signed char *)reply = (signed char)-*(unsigned char *)values[1];
}

static void functions_can_be_made(void **state)
{
    (void)state;
    struct foreign_signature signature = signature_of("narrow");
    short seen = 0;
    void *code = foreign_make(foreign, arena, prepared(&signature), answer, &seen);
    signed char (*function)(short, unsigned char);
    memcpy(&function, &code, sizeof function);
    assert_int_equal(function(-32768, 9), -9);
    assert_int_equal(seen, -32768);
}

static void cannot(const char *name, size_t wanted, const char *part)
{
    struct foreign_signature signature = signature_of(name);
    size_t at = 99;
    const char *reason = "";
    assert_null(foreign_prepare(foreign, arena, &signature, &at, &reason));
    assert_int_equal(at, wanted);
    assert_non_null(strstr(reason, part));
}

static void what_libffi_cannot_pass_is_refused(void **state)
{
    (void)state;
    cannot("take_union", 1, "union");
    cannot("take_bits", 0, "bit-fields");
    cannot("take_tight", 0, "layout of its own");
    cannot("give_large", 0, "long double in a struct");
    cannot("give_wide", 0, "__int128");
}

/* The sixth integer register, with a floating-point argument before it, and a hidden address that counts, too. */
static void what_libffi_passes_wrongly_is_refused(void **state)
{
    (void)state;
#if defined(__x86_64__)
    cannot("sixth", 6, "overwrites the first floating-point argument");
    cannot("behind", 5, "overwrites the first floating-point argument");
#endif
    struct foreign_signature seventh = signature_of("seventh"), first = signature_of("first");
    prepared(&seventh);
    prepared(&first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_integers_keep_their_sign),
        cmocka_unit_test(records_are_passed_by_value),
        cmocka_unit_test(variadic_functions_are_called_as_such),
        cmocka_unit_test(functions_can_be_made),
        cmocka_unit_test(what_libffi_cannot_pass_is_refused),
        cmocka_unit_test(what_libffi_passes_wrongly_is_refused),
    };
    return cmocka_run_group_tests(tests, set_up_header, tear_down);
}
