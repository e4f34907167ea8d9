/* What C23 has words for. */

constexpr int limit = 5;
constexpr double half = 0.5;
constexpr unsigned char small = 255;
enum narrow : unsigned char { NARROW_NONE, NARROW_MOST = 200 };
struct wide { alignas(16) int number; };
bool flag(bool value);
int one();
typeof(limit + 0) twice(typeof(int) number);
[[deprecated("gone")]] int old(void);
[[noreturn]] void stop(void);
static_assert(sizeof(int) == 4);
