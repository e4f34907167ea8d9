// Words that are no facts, on each kind of thing.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
B(colour=red) int unknown_facet(int a B(lenght=3));
enum unknown_mode { UNKNOWN_MODE_ONE B(of=x, shade) } B(flag);
struct unknown_record { int field B(type=x); } B(klass=Record);
B(return.owned) const char *unknown_result(void);
// EXPECT: 3:3: error: there is no fact `colour` [unknown-facet]
// ADVICE: here can stand: ctor, method, err, absent, variants, macro, name, skip
// EXPECT: 3:41: error: there is no fact `lenght` [unknown-facet]
// ADVICE: here can stand: out, inout, own, free, of, null, len, cap, used, twice, enc, enum, flags, closed, open, userdata, scope, name
// EXPECT: 4:57: error: there is no fact `flag` [unknown-facet]
// ADVICE: here can stand: errors, ok, message, flags, closed, open, name, skip
// EXPECT: 4:40: error: `of` cannot be said of enum unknown_mode.UNKNOWN_MODE_ONE [misplaced-facet]
// ADVICE: `of` says: what a borrowed thing dies with, and stays as it is until then, whatever is called: self or a parameter
// EXPECT: 4:46: error: there is no fact `shade` [unknown-facet]
// ADVICE: here can stand: name, sentinel
// EXPECT: 5:50: error: there is no fact `klass` [unknown-facet]
// ADVICE: here can stand: free, class, thread, name, skip
// EXPECT: 5:37: error: there is no fact `type` [unknown-facet]
// ADVICE: here can stand: enum, flags, closed, open, name, reserved
// EXPECT: 6:3: error: there is no fact `owned` [unknown-facet]
// ADVICE: here can stand: own, free, of, null, len, enc, enum, flags, closed, open, name
