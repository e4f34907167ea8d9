// Facts of types that their declarations say cannot be.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
typedef struct store store B(class=Store, free=store_end);
void store_end(int store);
typedef struct shelf shelf B(class=Shelf, free=shelf_end);
void shelf_end(shelf *shelf, int again);
enum other { OTHER_OK };
enum status { STATUS_OK, STATUS_SHORT } B(errors=store, ok=[STATUS_OK, OTHER_OK]);
// EXPECT: 8:57: error: `ok` of enum status: `OTHER_OK` is a constant of another enum [contradicts-type]
// EXPECT: 3:43: error: store_end cannot free struct store: it must take one pointer to it [contradicts-type]
// PEER: 4:6
// EXPECT: 5:43: error: shelf_end cannot free struct shelf: it must take one pointer to it [contradicts-type]
// PEER: 6:6
