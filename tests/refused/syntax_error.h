// Not C: a semicolon is missing, then a comma, then a type.
int semicolon(void)
struct pair { int first second; };
int unknown(const absent *text);
// EXPECT: 2:20: error: this is not valid C: ... [header-syntax]
// EXPECT: 3:24: error: this is not valid C: ... [header-syntax]
// EXPECT: 4:19: error: this is not valid C: ... [header-syntax]
// ADVICE: the header relies on one included before it: name that with -- -include HEADER
