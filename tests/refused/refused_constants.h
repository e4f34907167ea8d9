// A macro whose value no other language has is refused, one that is no value at all is passed over.
#define WIDE L"wide"
#define SIXTEEN u"x"
#define THIRTY_TWO U"x"
#define LONG_DOUBLE 1.0L
#define WIDEST ((__int128)1 << 100)
#define ENDLESS (1e308 * 10)
#define NEITHER nothing_declared
#define FINE ((const unsigned char *)"fine")
#define HOLLOW "one\0two"
#define HOLLOW_PARTS "one" "\0two"
#define HOLLOW_CAST ((const char *)"one\0two")
#define LATIN "caf\xe9"
#define LATIN_PARTS "caf\xe9" HOLLOW
#define UTF_8 "caf\xc3\xa9"
#define BEYOND 18446744073709551616
#define BEYOND_SIGNED (-9223372036854775808LL)
#define BEYOND_ALIAS BEYOND_SIGNED
#define AT_THE_EDGE (18446744073709551615u - 9223372036854775807 - 0x8000000000000000)
#define OF_CPP 10z
#define SHIFTED_OUT (1 << 32)
#define SHIFTED_BACK (1 << -1)
#define SHIFTED_IN (1 << 31)
#define OF_GCC 1.0F64
#define DECIMAL (-2.5dd)
#define BEYOND_CHARACTER "\x123"
#define LONG_CHARACTER 'é'
#define VERSION_TEXT 1.2.3
#define PRINTED "%" PRIu64
int fine(int a);
// EXPECT: 2:9: refused: WIDE: a text of wide characters, which other languages do not have [constant-value]
// EXPECT: 3:9: refused: SIXTEEN: a text of wide characters, which other languages do not have [constant-value]
// EXPECT: 4:9: refused: THIRTY_TWO: a text of wide characters, which other languages do not have [constant-value]
// EXPECT: 5:9: refused: LONG_DOUBLE: its type is one that only C computes with [constant-value]
// EXPECT: 6:9: refused: WIDEST: its type is one that only C computes with [constant-value]
// EXPECT: 14:9: refused: LATIN_PARTS: a text with a NUL inside, or one that C computes [constant-value]
// EXPECT: 16:9: refused: BEYOND: it has a number that no type of C holds [constant-value]
// EXPECT: 17:9: refused: BEYOND_SIGNED: it has a number that no type of C holds [constant-value]
// EXPECT: 18:9: refused: BEYOND_ALIAS: it has a number that no type of C holds [constant-value]
// EXPECT: 21:9: refused: SHIFTED_OUT: it shifts further than its type goes, which C leaves open [constant-value]
// EXPECT: 22:9: refused: SHIFTED_BACK: it shifts further than its type goes, which C leaves open [constant-value]
// EXPECT: 24:9: refused: OF_GCC: not every compiler of C knows such a literal [constant-value]
// EXPECT: 25:9: refused: DECIMAL: not every compiler of C knows such a literal [constant-value]
// EXPECT: 26:9: refused: BEYOND_CHARACTER: not every compiler of C knows such a literal [constant-value]
// EXPECT: 27:9: refused: LONG_CHARACTER: not every compiler of C knows such a literal [constant-value]
// EXPECT: 7:9: refused: ENDLESS: infinity and NaN have no literal [constant-value]
// EXPECT: 10:9: refused: HOLLOW: a text with a NUL inside [constant-value]
// EXPECT: 11:9: refused: HOLLOW_PARTS: a text with a NUL inside [constant-value]
// EXPECT: 12:9: refused: HOLLOW_CAST: a text with a NUL inside [constant-value]
// EXPECT: 13:9: refused: LATIN: a text that is not UTF-8 [constant-value]
