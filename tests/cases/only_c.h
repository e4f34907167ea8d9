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
