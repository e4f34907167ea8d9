#include "names.h"

int delete(int value) { return value + 1; }
int delete_(int value) { return value + 2; }
int env(int value) { return value + 3; }
int info(int value) { return value + 4; }
int symbols(int value) { return value + 5; }
int quiet(int value) { return value + 6; }
int Quiet(int value) { return value + 7; }
enum names_size names_larger(enum names_size than) { return than == NAMES_SIZE_m ? NAMES_SIZE_M : than; }
int parted(int new, int new_, int bg_result) { return new * 100 + new_ * 10 + bg_result; }
int prototype_sum(struct __proto__ value) { return value.__proto__ * 10 + value.constructor; }
int both_sum(struct both one, both other) { return one.first * 100 + other.second * 10 + other.third; }
int long_double_take(struct long_double one, long double other) { return one.number + (int)other; }
int aligned_check(struct aligned *value) { return (uintptr_t)value % 64 == 0; }
int aligned_number(struct aligned value) { return value.number * 10 + value.sign; }
int then(int value) { return value + 11; }
