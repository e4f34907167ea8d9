// A default argument.
int cpp_default(int number = 3);
// EXPECT: 2:28: error: the header needs C++ here, and only C can be read [needs-cpp]
// ADVICE: give a C header, or put the C++ between #ifdef __cplusplus and #endif
