// bridgegen: --name only_c
/* Types that C alone computes with: bytes elsewhere, which the bridge takes by their address. */

struct only_c_mixed {
    int count;
    _Float16 half;
    long double longest;
};
_Float16 only_c_half(_Float16 value);
void only_c_halves(_Float16 *values, int count);
double _Complex only_c_turned(double _Complex value, float _Complex by);
void only_c_widest(unsigned __int128 *value);
_Float16 only_c_of(struct only_c_mixed mixed);
typedef float only_c_vector __attribute__((vector_size(16)));
only_c_vector only_c_scaled(only_c_vector vector, float by);
long double only_c_longest(long double value);
long double _Complex only_c_turned_far(long double _Complex value);
__int128 only_c_product(__int128 left, unsigned __int128 right);
int only_c_loaded(_Atomic int *counter);
struct only_c_shared {
    _Atomic long count;
    only_c_vector places[2];
};
void only_c_share(struct only_c_shared *shared);
