// Values that are not the library's: of a place in the source, or of the compiler that reads it.
#define ELSEWHERE_LINE __LINE__
#define ELSEWHERE_TEXT_(x) #x
#define ELSEWHERE_TEXT(x) ELSEWHERE_TEXT_(x)
#define ELSEWHERE_HERE __FILE__ ":" ELSEWHERE_TEXT(__LINE__)
#define ELSEWHERE_NEXT (__COUNTER__ + 1)
#define ELSEWHERE_BUILT "built " __DATE__
#define ELSEWHERE_COMPILER (__GNUC__ * 100 + __GNUC_MINOR__)
#define ELSEWHERE_AT_LEAST(major) (__GNUC__ >= (major))
#define ELSEWHERE_MODERN ELSEWHERE_AT_LEAST(4)
#define ELSEWHERE_NAME __VERSION__
#define ELSEWHERE_BUILTIN __builtin_LINE()
int elsewhere_report(const char *file, int line);
#define ELSEWHERE_REPORT elsewhere_report(__FILE__, __LINE__)
/* What another compiler would write here is nobody's value. */
#ifdef _MSC_VER
#define ELSEWHERE_OLD(text) __pragma(message(__FILE__ ": " text))
#else
#define ELSEWHERE_OLD(text) _Pragma("GCC warning \"old\"")
#endif
#define ELSEWHERE_FINE ELSEWHERE_OLD("use another") 406
#define ELSEWHERE_LENGTH_OF(text) (sizeof(text) - 1)
#define ELSEWHERE_LENGTH ELSEWHERE_LENGTH_OF(__FILE__)
#define ELSEWHERE_LENGTH_OF_TEXT ELSEWHERE_LENGTH_OF("text")
// EXPECT: 2:9: refused: ELSEWHERE_LINE: its value is another wherever it stands [constant-value]
// EXPECT: 5:9: refused: ELSEWHERE_HERE: its value is another wherever it stands [constant-value]
// EXPECT: 6:9: refused: ELSEWHERE_NEXT: its value is another wherever it stands [constant-value]
// EXPECT: 7:9: refused: ELSEWHERE_BUILT: its value is another wherever it stands [constant-value]
// EXPECT: 8:9: refused: ELSEWHERE_COMPILER: its value is the compiler's, which another one has otherwise [constant-value]
// EXPECT: 10:9: refused: ELSEWHERE_MODERN: its value is the compiler's, which another one has otherwise [constant-value]
// EXPECT: 11:9: refused: ELSEWHERE_NAME: its value is the compiler's, which another one has otherwise [constant-value]
// EXPECT: 12:9: refused: ELSEWHERE_BUILTIN: its value is another wherever it stands [constant-value]
// EXPECT: 14:9: refused: ELSEWHERE_REPORT: its value is another wherever it stands [constant-value]
// EXPECT: 23:9: refused: ELSEWHERE_LENGTH: its value is another wherever it stands [constant-value]
