/* Two packages with runtimes of different versions in one program: each runs its own, which the layout of ids shows. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#define DECLARE(package)                \
    unsigned package##_destroyed(void); \
    uint64_t package##_open(void);      \
    void package##_close(uint64_t id);  \
    bool package##_is_open(uint64_t id);

DECLARE(kv)
DECLARE(second)

static int failures;

static void expect(bool is_true, const char *what)
{
    if (!is_true)
        printf("not so: %s\n", what);
    failures += !is_true;
}

int main(void)
{
    kv_close(kv_open());
    second_close(second_open());
    uint64_t of_kv = kv_open(), of_second = second_open();
    expect(of_kv == (UINT64_C(1) << 25) + 1, "kv has an index of 25 bits");
    expect(of_second == (UINT64_C(1) << 20) + 1, "second has an index of 20 bits");
    expect(kv_is_open(of_kv) && second_is_open(of_second), "each finds its own");
    expect(!kv_is_open(of_second) && !second_is_open(of_kv), "neither finds the other's");
    second_close(of_kv);
    expect(kv_is_open(of_kv), "neither closes the other's");
    kv_close(of_kv);
    expect(kv_destroyed() == 2 && second_destroyed() == 1, "each destroyed what it closed");
    return failures != 0;
}
