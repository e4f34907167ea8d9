// bridgegen: --name standards --std c2x
/* What a header declares under a later standard than compilers begin with: packages are compiled by it, too. */

#if __STDC_VERSION__ > 201710L
[[deprecated("gone")]] int standards_old(void);
static inline int standards_twice(int number)
{
    _Static_assert(sizeof(int) > 1);
    return 2 * number;
}
#endif
int standards_always(void);
