// What is refused of a function is refused of its other names, where these stand.
struct unknown;
int by_value(struct unknown value);
#define by_value_v2 by_value
__attribute__((unavailable("gone"))) void gone(void);
#define gone_v2 gone
int fine(int a);
// EXPECT: 3:29: refused: by_value: a record that is not complete cannot be passed by value [parameter-type]
// EXPECT: 4:9: refused: by_value_v2: a record that is not complete cannot be passed by value [parameter-type]
// EXPECT: 5:43: refused: gone: the header makes it unavailable: gone [unavailable]
// EXPECT: 6:9: refused: gone_v2: the header makes it unavailable: gone [unavailable]
