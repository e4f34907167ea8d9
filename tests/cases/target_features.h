// bridgegen: --name target_features
/* Inline functions for features of the processor: what calls them in the C bridge is compiled for the same ones. */
#if defined(__x86_64__)
# define AVX2 __attribute__((target("avx2,fma")))
# define SSE42 __attribute__((__target__("sse4.2"), always_inline))
#else
# define AVX2
# define SSE42
#endif
static inline AVX2 int target_features_wide(int a)
{
    return a + 1;
}
static inline SSE42 int target_features_narrow(int a)
{
    return a + 2;
}
static inline int target_features_any(int a)
{
    return a + 3;
}
