// bridgegen: --name odd
// Names beyond ASCII: letters, and what hides as one.
struct odd_fields { int a; int größe; };
int odd_pointer(struct odd_fields *fields, int größe);
int odd_value(struct odd_fields fields);
struct größe { int a; };
int odd_type(struct größe *a);
struct odd_holder { struct größe *a; };
int odd_holder(struct odd_holder *a);
typedef int größe_t;
größe_t odd_typedef(void);
enum odd_enum { ODD_A, ODD_Ä };
int odd_enum(enum odd_enum a);
typedef void (*odd_callback)(größe_t a);
int odd_call(odd_callback a);
int größe(void);
#define ODD_GRÖẞE 3
extern int odd_größe;
static const int odd_länge = 4;
struct odd_outer { struct { int a; } größe; struct { int b; } fine; };
int odd_outer(struct odd_outer *a);
int odd_fine(int a);
// EXPECT: 3:32: refused: struct odd_fields: the name of a field or of its type has characters beyond ASCII; its fields stay hidden [odd-name]
// EXPECT: 8:37: refused: struct odd_holder: the name of a field or of its type has characters beyond ASCII; its fields stay hidden [odd-name]
// EXPECT: 20:38: refused: struct odd_outer: the name of a field or of its type has characters beyond ASCII; its fields stay hidden [odd-name]
// EXPECT: 5:33: refused: odd_value: a record that is not complete cannot be passed by value [parameter-type]
// EXPECT: 6:8: refused: struct größe: its name has characters beyond ASCII [odd-name]
// EXPECT: 7:5: refused: odd_type: the name of a type in it has characters beyond ASCII [odd-name]
// EXPECT: 10:13: refused: größe_t: its name has characters beyond ASCII [odd-name]
// EXPECT: 11:11: refused: odd_typedef: the name of a type in it has characters beyond ASCII [odd-name]
// EXPECT: 12:24: refused: enum odd_enum: a constant's name has characters beyond ASCII [odd-name]
// EXPECT: 13:5: refused: odd_enum: the name of a type in it has characters beyond ASCII [odd-name]
// EXPECT: 14:16: refused: odd_callback: the name of a type in it has characters beyond ASCII [odd-name]
// EXPECT: 15:5: refused: odd_call: the name of a type in it has characters beyond ASCII [odd-name]
// EXPECT: 16:5: refused: größe: its name has characters beyond ASCII [odd-name]
// EXPECT: 17:9: refused: ODD_GRÖẞE: its name has characters beyond ASCII [odd-name]
// EXPECT: 18:12: refused: odd_größe: its name has characters beyond ASCII [odd-name]
// EXPECT: 19:18: refused: odd_länge: its name has characters beyond ASCII [odd-name]
// EXPECT: 20:20: refused: odd_outer_größe: its name has characters beyond ASCII [odd-name]
