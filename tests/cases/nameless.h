// bridgegen: --name nameless
/* Types without a name where they are passed: by an integer, or a pointer to void. */
typedef struct {
    int number;
} nameless_pair[2];
int nameless_first(nameless_pair pair, const nameless_pair other);
extern struct {
    int number;
} nameless_variable;
enum { NAMELESS_A = -1, NAMELESS_B } nameless_answer(void);
