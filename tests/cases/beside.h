// bridgegen: --name beside

/* Names that C has twice: a struct, an enum or a union beside a function; and names that differ in their case alone. */
struct beside {
    int size;
};
int beside(const char *path, struct beside *out);
enum beside_mode { BESIDE_A, beside_a };
enum beside_mode beside_mode(void);
union beside_word {
    int number;
    float Number;
};
typedef union beside_word beside_word;
typedef union beside_word beside_word;
beside_word Beside_Word(beside_word word);
int BESIDE(int value);
#define Beside 3
