// Words that are no facts, on each kind of thing.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
B(colour=red) int unknown_facet(int a B(lenght=3));
enum unknown_mode { UNKNOWN_MODE_ONE B(of=x, shade) } B(flag);
struct unknown_record { int field B(type=x); } B(klass=Record);
B(return.owned) const char *unknown_result(void);
