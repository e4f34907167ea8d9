// Types that a parameter list is the first to name, and nothing else does: C knows them there alone.
int only_named(struct only_here *here);
int named_again(struct only_here *here, struct named_later *later);
struct named_later { int number; };
static inline int stood_in_for(struct only_there *there) { return there != 0; }
int defined_there(struct defined { int number; } *there);
int listed_there(enum listed { LISTED_ONE } there);
// EXPECT: 6:51: refused: defined_there: C knows its type inside these parentheses alone [parameter-type]
// EXPECT: 7:45: refused: listed_there: C knows its type inside these parentheses alone [parameter-type]
// EXPECT: 6:26: refused: struct defined: C knows it inside a parameter list alone [parameter-type]
// EXPECT: 7:23: refused: enum listed: C knows it inside a parameter list alone [parameter-type]
