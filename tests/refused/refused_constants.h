// A macro whose value no other language has is refused, one that is no value at all is passed over.
#define WIDE L"wide"
#define SIXTEEN u"x"
#define THIRTY_TWO U"x"
#define LONG_DOUBLE 1.0L
#define WIDEST ((__int128)1 << 100)
#define ENDLESS (1e308 * 10)
#define NEITHER nothing_declared
#define FINE ((const unsigned char *)"fine")
int fine(int a);
// EXPECT: 2:9: refused: WIDE: a text of wide characters, which other languages do not have [constant-value]
// EXPECT: 3:9: refused: SIXTEEN: a text of wide characters, which other languages do not have [constant-value]
// EXPECT: 4:9: refused: THIRTY_TWO: a text of wide characters, which other languages do not have [constant-value]
// EXPECT: 5:9: refused: LONG_DOUBLE: its type is one that only C computes with [constant-value]
// EXPECT: 6:9: refused: WIDEST: its type is one that only C computes with [constant-value]
// EXPECT: 7:9: refused: ENDLESS: infinity and NaN have no literal [constant-value]
