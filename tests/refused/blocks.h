// bridgegen: --target arm64-apple-macos11
// Blocks of Apple's clang are objects with code, which only that makes; where one is pointed at, it is just a pointer.
typedef void (^block)(int number);
void take(block call);
block give(void);
void take_written(int (^call)(void));
void take_address(block *call);
struct holder { block call; int number; };
void take_holder(struct holder holder);
int fine(int number);
// EXPECT: 4:17: refused: take: a value of its type cannot leave C [parameter-type]
// EXPECT: 5:7: refused: give: a value of its type cannot leave C [return-type]
// EXPECT: 6:25: refused: take_written: a value of its type cannot leave C [parameter-type]
