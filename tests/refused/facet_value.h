// Values of the wrong kind.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
enum values { VALUES_OK } B(flags=yes);
typedef int (*value_visit)(void *data B(out)) B(on_throw=later);
int bare(int *a B(out=1), int *b B(out=[x]));
int choice(const char *a B(null=perhaps), const char *b B(own), const char *c B(enc="utf8"));
B(ctor=3) int word(void);
B(err) int word_missing(void);
B(absent=VALUES_OK) int list(void);
B(absent=[]) int list_empty(void);
B(name="two words") int name(void);
int length(const char *a B(len), const char *b B(len="n"), const char *c B(len=[n]));
