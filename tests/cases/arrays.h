// bridgegen: --name arrays
/* Arrays in records, arrays of arrays, and parameters that are written as arrays. */

#define ARRAYS_SIZE 3
struct arrays_matrix {
    double cells[ARRAYS_SIZE][ARRAYS_SIZE];
    const char *names[ARRAYS_SIZE];
    unsigned char cube[2][3][4];
};
typedef float arrays_vector[4];
double arrays_trace(const struct arrays_matrix *matrix);
float arrays_sum(const arrays_vector vector);
void arrays_fill(int numbers[ARRAYS_SIZE], double rows[][ARRAYS_SIZE]);
void arrays_static(const int numbers[static 2]);

/* Too large to be passed as a value. */
struct arrays_page {
    unsigned char bytes[4096];
};
struct arrays_book {
    struct arrays_page pages[2];
};
struct arrays_page arrays_turn(struct arrays_page page);
struct arrays_book arrays_bind(struct arrays_book book, struct arrays_page page);
void arrays_read(void (*reader)(struct arrays_book book));
