// Not C: a semicolon is missing, then a comma, then a type.
int semicolon(void)
struct pair { int first second; };
int unknown(const missing *text);
