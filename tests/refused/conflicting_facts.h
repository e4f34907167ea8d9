// Two answers to one question.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
int within(const char *text B(null=ok, null=never));
B(err=kv) int redeclared(void);
B(err=other) int redeclared(void);
B(text.enc=utf8) int relative(const char *text B(enc=path));
B(name=same) int agreeing(void);
B(name=same) int agreeing(void);
// EXPECT: 3:40: error: `null` of within.text is stated twice, differently [conflicting-facts]
// PEER: 3:31
// ADVICE: keep the one that is true
// EXPECT: 5:3: error: `err` of redeclared is stated twice, differently [conflicting-facts]
// PEER: 4:3
// ADVICE: keep the one that is true
// EXPECT: 6:50: error: `enc` of relative.text is stated twice, differently [conflicting-facts]
// PEER: 6:3
// ADVICE: keep the one that is true
