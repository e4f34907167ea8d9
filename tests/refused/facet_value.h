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
int length(const char *a B(len), const char *b B(len="n"), const char *c B(len=16));
int values(int a B(enum=3), int b B(enum="mode"), int c B(enum="MODE*"), int d B(enum));
enum named { NAMED_ONE B(name="no-name"), NAMED_TWO B(name) };
// EXPECT: 3:29: error: `flags` takes no value [facet-value]
// EXPECT: 4:49: error: `on_throw` takes an integer [facet-value]
// EXPECT: 5:19: error: `out` takes no value [facet-value]
// EXPECT: 5:36: error: `out` takes no value [facet-value]
// EXPECT: 6:28: error: `null` takes one of: never ok error unknown [facet-value]
// EXPECT: 6:59: error: `own` takes one of: give borrow copied [facet-value]
// EXPECT: 6:81: error: `enc` takes one of: utf8 path bytes [facet-value]
// EXPECT: 7:3: error: `ctor` takes an identifier [facet-value]
// EXPECT: 8:3: error: `err` takes an identifier [facet-value]
// EXPECT: 9:3: error: `absent` takes a list of identifiers, as in [A, B] [facet-value]
// EXPECT: 10:3: error: `absent` takes a list of identifiers, as in [A, B] [facet-value]
// EXPECT: 11:3: error: `name` takes a name made of letters, digits and underscores [facet-value]
// EXPECT: 12:28: error: `len` takes a parameter, nul or 1 [facet-value]
// EXPECT: 12:50: error: `len` takes a parameter, nul or 1 [facet-value]
// EXPECT: 12:76: error: `len` takes a parameter, nul or 1 [facet-value]
// EXPECT: 13:20: error: `enum` takes an enum, or the prefix of constants in quotes, as in "KV_OPEN_*" [facet-value]
// EXPECT: 13:37: error: `enum` takes an enum, or the prefix of constants in quotes, as in "KV_OPEN_*" [facet-value]
// EXPECT: 13:59: error: `enum` takes an enum, or the prefix of constants in quotes, as in "KV_OPEN_*" [facet-value]
// EXPECT: 13:82: error: `enum` takes an enum, or the prefix of constants in quotes, as in "KV_OPEN_*" [facet-value]
// EXPECT: 14:26: error: `name` takes a name made of letters, digits and underscores [facet-value]
// EXPECT: 14:55: error: `name` takes a name made of letters, digits and underscores [facet-value]
