// bridgegen: --name constants
/* Macros with a value, and macros without. */
#define CONSTANTS_INT 42
#define CONSTANTS_HEX 0xffu
#define CONSTANTS_NEGATIVE (-7)
#define CONSTANTS_BIG 0x8000000000000000ULL
#define CONSTANTS_SUM (CONSTANTS_INT + 1)
#define CONSTANTS_CHAR 'a'
#define CONSTANTS_FLOAT 1.5
#define CONSTANTS_TEXT "a \"quoted\" text"
#define CONSTANTS_JOINED "one" " two"
#define CONSTANTS_ENUM CONSTANTS_E2
#define CONSTANTS_SIZE sizeof(int)
#define CONSTANTS_EMPTY
#define CONSTANTS_TYPE unsigned int
#define CONSTANTS_BRACES {1, 2}
#define CONSTANTS_CALL(x) (x)
#define CONSTANTS_OPEN {
#define CONSTANTS_TWICE 1
#undef CONSTANTS_TWICE
#define CONSTANTS_TWICE 2
#define CONSTANTS_GONE 1
#undef CONSTANTS_GONE
enum { CONSTANTS_E1 = 1, CONSTANTS_E2 };
