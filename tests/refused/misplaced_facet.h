// Facts that can be said, but not of these things.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
B(len=count) int on_function(const char *text, int count);
int on_parameter(int count B(class=Counter));
B(return.ctor=Store) int on_return(void);
enum on_enum { ON_ENUM_ONE B(ok=[ON_ENUM_ONE]) } B(class=Mode);
struct on_record { int field B(out); } B(err=kv);
typedef void (*on_callback)(void *data) B(flags);
typedef int on_number B(on_throw=3);
extern int on_variable B(name=x);
B(abi=1.0) int on_another_function(void);
// EXPECT: 3:3: error: `len` cannot be said of on_function [misplaced-facet]
// ADVICE: `len` says: the length of what a pointer points at: a parameter, nul, or 1 if it is one value
// EXPECT: 4:30: error: `class` cannot be said of on_parameter.count [misplaced-facet]
// ADVICE: `class` says: the opaque type is a class of this name
// EXPECT: 5:3: error: `ctor` cannot be said of on_return.return [misplaced-facet]
// ADVICE: `ctor` says: makes an object of the class
// EXPECT: 6:52: error: `class` cannot be said of enum on_enum [misplaced-facet]
// ADVICE: `class` says: the opaque type is a class of this name
// EXPECT: 6:30: error: `ok` cannot be said of enum on_enum.ON_ENUM_ONE [misplaced-facet]
// ADVICE: `ok` says: the codes that mean success
// EXPECT: 7:42: error: `err` cannot be said of struct on_record [misplaced-facet]
// ADVICE: `err` says: the scheme of the returned code
// EXPECT: 7:32: error: `out` cannot be said of struct on_record.field [misplaced-facet]
// ADVICE: `out` says: the parameter is where C puts a result
// EXPECT: 8:43: error: `flags` cannot be said of on_callback [misplaced-facet]
// ADVICE: `flags` says: the constants are bits that combine
// EXPECT: 9:25: error: `on_throw` cannot be said of on_number [misplaced-facet]
// ADVICE: `on_throw` says: what the callback answers to C when the closure threw
// EXPECT: 10:26: error: `name` cannot be said of on_variable [misplaced-facet]
// ADVICE: `name` says: its name for users, in snake_case or, of a type, PascalCase
// EXPECT: 11:3: error: `abi` cannot be said of on_another_function [misplaced-facet]
// ADVICE: `abi` says: the variable tells programs which ABI the library was built as, and it is this one
