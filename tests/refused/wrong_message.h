// Functions that cannot word the codes of a scheme.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
enum none { NONE_OK, NONE_BAD } B(errors=none, ok=[NONE_OK], message=none_text);
const char *none_text(void);
enum two { TWO_OK, TWO_BAD } B(errors=two, ok=[TWO_OK], message=two_text);
const char *two_text(enum two code, int language);
enum number { NUMBER_OK, NUMBER_BAD } B(errors=number, ok=[NUMBER_OK], message=number_text);
int number_text(enum number code);
enum narrow { NARROW_OK, NARROW_BAD } B(errors=narrow, ok=[NARROW_OK], message=narrow_text);
const char *narrow_text(signed char code);
enum other { OTHER_OK, OTHER_BAD } B(errors=other, ok=[OTHER_OK], message=other_text);
const char *other_text(enum none code);
enum given { GIVEN_OK, GIVEN_BAD } B(errors=given, ok=[GIVEN_OK], message=given_text);
B(return.own=give, return.free=free) char *given_text(int code);
// EXPECT: 3:62: error: `message` of enum none: `none_text` must take one code and lend a text about it [contradicts-type]
// EXPECT: 5:57: error: `message` of enum two: `two_text` must take one code and lend a text about it [contradicts-type]
// EXPECT: 7:72: error: `message` of enum number: `number_text` must take one code and lend a text about it [contradicts-type]
// EXPECT: 9:72: error: `message` of enum narrow: `narrow_text` must take one code and lend a text about it [contradicts-type]
// EXPECT: 11:67: error: `message` of enum other: `other_text` must take one code and lend a text about it [contradicts-type]
// EXPECT: 13:67: error: `message` of enum given: `given_text` must take one code and lend a text about it [contradicts-type]
