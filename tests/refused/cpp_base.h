// C++ that no word gives away: a base, without a reference in sight.
struct cpp_part : cpp_whole { int a; };
// EXPECT: 2:17: error: the header needs C++ here, and only C can be read [needs-cpp]
// ADVICE: give a C header, or put the C++ between #ifdef __cplusplus and #endif
