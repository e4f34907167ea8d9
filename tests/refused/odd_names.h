// bridgegen: --name odd
// Names with characters that nobody sees: each of them looks like another.
struct odd_fields { int a; int b‍; };
int odd_pointer(struct odd_fields *fields);
int odd_value(struct odd_fields fields);
struct odd‍ { int a; };
int odd_type(struct odd‍ *a);
typedef int odd_number‍;
odd_number‍ odd_typedef(void);
enum odd_enum { ODD_A, ODD_B‍ };
int odd_function‍(void);
int odd_fine(int a);
// EXPECT: 3:32: refused: struct odd_fields: the name of a field or of its type has characters that cannot be seen; its fields stay hidden [odd-name]
// EXPECT: 6:8: refused: struct odd‍: its name has characters that cannot be seen [odd-name]
// EXPECT: 7:5: refused: odd_type: the name of a type in it has characters that cannot be seen [odd-name]
// EXPECT: 8:13: refused: odd_number‍: its name has characters that cannot be seen [odd-name]
// EXPECT: 9:15: refused: odd_typedef: the name of a type in it has characters that cannot be seen [odd-name]
// EXPECT: 10:24: refused: enum odd_enum: a constant's name has characters that cannot be seen [odd-name]
// EXPECT: 11:5: refused: odd_function‍: its name has characters that cannot be seen [odd-name]
