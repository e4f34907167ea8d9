// bridgegen: --name macros
/* Macros that are constants of every type, limits included, and macros that are none. */

#define MACROS_LONG 5L
#define MACROS_UNSIGNED 5u
#define MACROS_OCTAL 0755
#define MACROS_LEAST (-2147483647 - 1)
#define MACROS_MOST 9223372036854775807LL
#define MACROS_SHIFTED (1u << 31)
#define MACROS_CAST ((unsigned char)300)
#define MACROS_CONDITION (MACROS_LONG > 4 ? 1 : 2)
#define MACROS_SINGLE 0.1f
#define MACROS_EXPONENT 1e300
#define MACROS_ESCAPES "tab\tquote\"null\\"
#define MACROS_UTF8 "\xc3\xa9"
#define MACROS_NEWLINE '\n'
#define MACROS_ALIAS MACROS_LONG
#define MACROS_ADDRESS ((void *)0)
#define MACROS_LAST_ADDRESS ((void *)-1)
typedef void (*macros_function)(void *);
#define MACROS_FUNCTION ((macros_function)1)
#define MACROS_BYTES ((const unsigned char *)"bytes")
#define MACROS_TRUTH ((_Bool)1)
#define MACROS_TOP_BIT 0xFFFFFFFFFFFFFFFFull
#define MACROS_LAST_LETTER '\377'
#define MACROS_SIZE sizeof(int[3])
enum macros_color { MACROS_RED = -7 };
#define MACROS_COLOR MACROS_RED
#define MACROS_JOINED "a" "b"
#define MACROS_ATTRIBUTE __attribute__((unused))
#define MACROS_PASTE(a, b) a##b
#define MACROS_UNKNOWN macros_never_declared
#define MACROS_AGAIN 1
#undef MACROS_AGAIN
#define MACROS_AGAIN "two"
/* Parts of something else, though they begin like a value. */
#define MACROS_TWO 5 6
#define MACROS_TWO_TEXTS "five" 6
#define MACROS_LABEL 3:
#define MACROS_RANGE 1 ... 5
#define MACROS_BEHIND 3 __attribute__((unused))
/* Words before a value that leave it as it is, and a name such as libraries of the system give. */
#define MACROS_OLD _Pragma("GCC warning \"(old\"") 406
#define MACROS_DEPRECATED(text) _Pragma(#text)
#define MACROS_OLDER MACROS_DEPRECATED(GCC warning "older") 407
#define MACROS_OLDEST _Pragma("GCC warning \"oldest\" as only GCC reads it") 408
#define MACROS_EXTENSION __extension__(unsigned char)5
#define MACROS_PUSH _Pragma("GCC diagnostic push")
#define __MACROS_SYSTEM 7
int macros_use(void);
