// What C23 took from C++ may be either.
constexpr int cpp_or_c23 = 5;
// EXPECT: 2:1: error: the header needs C++ here, or a newer C than it is read as [needs-cpp]
// ADVICE: of C23 say -std=c2x, and --libclang if version ... does not know it; or put the C++ between #ifdef __cplusplus and #endif
