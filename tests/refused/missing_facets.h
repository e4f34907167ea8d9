// Facts that are worth nothing without another one.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
enum status { STATUS_OK, STATUS_BAD } B(errors=status);
typedef struct store store B(class=Store);
int store_open(store **out B(out, own=give));
enum plain { PLAIN_OK, PLAIN_BAD } B(ok=[PLAIN_OK], message=plain_text);
const char *plain_text(enum plain code);
typedef struct bare bare B(thread=send);
int use_bare(bare *bare);
int room_without_out(unsigned char *out B(cap=room), int room);
int used_without_room(unsigned char *out B(out, used=taken), int *taken);
B(absent=[PLAIN_BAD]) enum plain absent_of_nothing(int *value B(out));
enum plain again_of_nothing(char *out B(out, cap=room, used=taken, twice=PLAIN_BAD), int room, int *taken);
// EXPECT: 6:38: error: `ok` of enum plain: there is no scheme that these codes belong to [missing-facet]
// ADVICE: add errors=NAME
// EXPECT: 6:53: error: `message` of enum plain: there is no scheme whose codes it words [missing-facet]
// ADVICE: add errors=NAME
// EXPECT: 8:28: error: `thread` of struct bare: it is said of objects, and the type is no class [missing-facet]
// ADVICE: add class=NAME, free=FUNCTION
// EXPECT: 10:43: error: `cap` of room_without_out.out: there is room only where C writes, and `out` does not say so [missing-facet]
// ADVICE: add out
// EXPECT: 11:49: error: `used` of used_without_room.out: nobody says how much room there is [missing-facet]
// ADVICE: add cap=PARAMETER
// EXPECT: 12:3: error: `absent` of absent_of_nothing: nobody says what the returned codes mean [missing-facet]
// ADVICE: add err=SCHEME
// EXPECT: 13:68: error: `twice` of again_of_nothing.out: nobody says what the returned codes mean [missing-facet]
// ADVICE: add err=SCHEME to the function
// EXPECT: 3:41: error: the error scheme `status` does not say which codes mean success [missing-facet]
// ADVICE: add ok=[...]
// EXPECT: 4:30: error: the class of struct store does not say what frees it [missing-facet]
// ADVICE: add free=FUNCTION
