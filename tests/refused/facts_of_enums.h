// Facts of enums, and about what fields carry, that cannot be.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
enum both { BOTH_A } B(open, closed);
enum bits { BITS_A = 1 } B(flags, closed);
enum status { STATUS_OK } B(errors=store, ok=[STATUS_OK], closed);
enum mode { MODE_READ = 1 };
#define KIND_SMALL 1
struct carriers {
    unsigned char narrow B(enum=mode);
    int *pointer B(enum=mode);
    double real B(enum=mode);
    int unknown B(enum=modes);
    int said_elsewhere B(enum=mode, closed);
    int said_of_nothing B(flags);
};
int words_of_prefix(int kind B(enum="KIND_*", closed), int bits B(enum="KIND_*", flags));
// EXPECT: 16:82: error: `flags` of words_of_prefix.bits: bits that combine are no closed list [contradicts-type]
// EXPECT: 3:24: error: `open` of enum both: it is `closed` already [contradicts-type]
// EXPECT: 4:35: error: `closed` of enum bits: bits that combine are no closed list [contradicts-type]
// EXPECT: 5:59: error: `closed` of enum status: a code of an error scheme that is not listed is an error, too [contradicts-type]
// EXPECT: 9:28: error: `enum` of struct carriers.narrow: enum mode takes 4 bytes and its type 1: values would be lost [contradicts-type]
// EXPECT: 10:20: error: `enum` of struct carriers.pointer: its type is no integer [contradicts-type]
// EXPECT: 11:19: error: `enum` of struct carriers.real: its type is no integer [contradicts-type]
// EXPECT: 12:19: error: `enum` of struct carriers.unknown: there is no enum `modes` [unknown-name]
// EXPECT: 13:37: error: `closed` of struct carriers.said_elsewhere: it is said of an enum, or of constants [misplaced-facet]
// ADVICE: write it where the enum is declared
// EXPECT: 14:27: error: `flags` of struct carriers.said_of_nothing: it is said of an enum, or of constants [misplaced-facet]
// ADVICE: write enum="PREFIX_*" beside it
