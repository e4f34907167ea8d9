// Annotations that cannot be read.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
B(err=) int value_missing(void);
B(absent=[ONE, TWO) int list_open(void);
B(=kv) int name_missing(void);
B(name="open\q") int escape_unknown(void);
B(err=kv ctor=Store) int comma_missing(void);
B(err=kv,) int comma_trailing(void);
int number_first(int a B(3len=nul));
B(.err=kv) int path_missing(void);
int too_deep(int a B(len=[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]));
B(absent=[99999999999999999999999]) int number_wide(void);
B() int nothing(void);
