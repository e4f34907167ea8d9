// The variable that tells the library's ABI: its version, its type, and that there is one.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
struct bg_abi;
extern const struct bg_abi no_version B(abi);
extern const struct bg_abi short_version B(abi=1);
extern const struct bg_abi odd_version B(abi="1.x");
extern const struct bg_abi long_version B(abi=1.4294967296);
extern const int no_record B(abi=1.0);
extern const struct bg_abi good B(abi="2.10");
extern const struct bg_abi second B(abi=1.0);
// EXPECT: 4:41: error: `abi` takes a major and a minor version, as in 1.0 [facet-value]
// EXPECT: 5:44: error: `abi` takes a major and a minor version, as in 1.0 [facet-value]
// EXPECT: 6:42: error: `abi` takes a major and a minor version, as in 1.0 [facet-value]
// EXPECT: 7:43: error: `abi` takes a major and a minor version, as in 1.0 [facet-value]
// EXPECT: 8:30: error: `abi` of no_record: it is no struct bg_abi [contradicts-type]
// ADVICE: a header made from a spec whose library has an "abi" shows what that is
// EXPECT: 10:37: error: `abi` of second: the library's abi is told by `good` already [taken-name]
