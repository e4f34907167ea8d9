// bridgegen: --name nested
/* Records in records, with and without names, unions, arrays, pointers to themselves. */
struct outer {
    int first;
    struct {
        short x, y;
    } point;
    union {
        int number;
        float real;
    };
    struct inner {
        char letters[8];
        double matrix[2][3];
    } inner;
    struct outer *next;
    enum { OUTER_A, OUTER_B = 5 } kind;
};

typedef union {
    unsigned char bytes[4];
    unsigned word;
} word_t;

struct forward;
struct forward *nested_make(struct outer by_value, word_t word, const struct inner *inner);
