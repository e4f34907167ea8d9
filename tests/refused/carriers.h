// Parameters and results that cannot carry what their facts say.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
enum mode { MODE_READ = 1 };
#define KIND_SMALL 1
#define KIND_LARGE 300
#define WORD_ONE "one"
int enum_of_nothing(int mode B(enum=modes));
int enum_of_text(const char *mode B(enum=mode, len=nul));
int enum_of_double(double mode B(enum=mode));
B(return.enum=mode) long long enum_of_wider(int a);
int no_constant(int kind B(enum="NOTHING_*"), int word B(enum="WORD_*"));
int kind_of_byte(unsigned char kind B(enum="KIND_*"));
int kind_of_int(int kind B(enum="KIND_*"));
int words_elsewhere(int mode B(enum=mode, closed), int flags B(flags));
typedef int (*callback)(void *data, double mode) B(mode.enum=mode, on_throw=0);
// EXPECT: 15:52: error: `enum` of callback.mode: its type is no integer [contradicts-type]
// EXPECT: 7:32: error: `enum` of enum_of_nothing.mode: there is no enum `modes` [unknown-name]
// EXPECT: 8:37: error: `enum` of enum_of_text.mode: enum mode takes 4 bytes and its type 1: values would be lost [contradicts-type]
// EXPECT: 9:34: error: `enum` of enum_of_double.mode: its type is no integer [contradicts-type]
// EXPECT: 10:3: error: `enum` of enum_of_wider.return: enum mode takes 4 bytes and its type 8: values would be lost [contradicts-type]
// EXPECT: 11:28: error: `enum` of no_constant.kind: there is no constant `NOTHING_*` [unknown-name]
// EXPECT: 11:58: error: `enum` of no_constant.word: there is no constant `WORD_*` [unknown-name]
// EXPECT: 12:39: error: `enum` of kind_of_byte.kind: KIND_LARGE does not fit its type [contradicts-type]
// EXPECT: 13:28: error: `enum` of kind_of_int.kind: elsewhere KIND_* are values of 1 bytes, and here of 4 [contradicts-type]
// EXPECT: 14:43: error: `closed` of words_elsewhere.mode: it is said of an enum, or of constants [misplaced-facet]
// ADVICE: write it where the enum is declared
// EXPECT: 14:64: error: `flags` of words_elsewhere.flags: it is said of an enum, or of constants [misplaced-facet]
// ADVICE: write enum="PREFIX_*" beside it
