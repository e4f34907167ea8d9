// EXPECT: 3:5: refused: print_all: a variadic function has no fixed parameters to bind [variadic]
// EXPECT: 4:34: refused: print_list: a va_list cannot be passed from another language [parameter-type]
int print_all(const char *format, ...);
int print_list(__builtin_va_list list);
int fine(void);
