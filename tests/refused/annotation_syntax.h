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
// EXPECT: 3:7: error: a value expected, found the end, in the annotation (err=) [annotation-syntax]
// EXPECT: 4:19: error: ',' or ']' expected, found the end, in the annotation (absent=[ONE, TWO) [annotation-syntax]
// EXPECT: 5:3: error: the name of a fact expected, found '=', in the annotation (=kv) [annotation-syntax]
// EXPECT: 6:14: error: one of the escapes \n \t \" \\ \' expected, found 'q', in the annotation (name="open\q") [annotation-syntax]
// EXPECT: 7:10: error: ',' or the end expected, found 'ctor', in the annotation (err=kv ctor=Store) [annotation-syntax]
// EXPECT: 8:10: error: the name of a fact expected, found the end, in the annotation (err=kv,) [annotation-syntax]
// EXPECT: 9:30: error: the name of a fact before this expected, found '=', in the annotation (3len=nul) [annotation-syntax]
// EXPECT: 10:3: error: the name of a fact expected, found '.', in the annotation (.err=kv) [annotation-syntax]
// EXPECT: 11:46: error: less nesting expected, found '[', in the annotation (len=[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]) [annotation-syntax]
// EXPECT: 12:34: error: an integer of at most 64 bits before this expected, found ']', in the annotation (absent=[99999999999999999999999]) [annotation-syntax]
// EXPECT: 13:3: error: the name of a fact expected, found the end, in the annotation () [annotation-syntax]
