// Two answers to one question.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
int within(const char *text B(null=ok, null=never));
B(err=kv) int redeclared(void);
B(err=other) int redeclared(void);
B(text.enc=utf8) int relative(const char *text B(enc=path));
B(name=same) int agreeing(void);
B(name=same) int agreeing(void);
