// A reference and a default argument: C++ without a word that says so.
int cpp_reference(int &number, int other = 3);
// EXPECT: 2:23: error: the header needs C++ here, and only C can be read [needs-cpp]
// ADVICE: give a C header, or put the C++ between #ifdef __cplusplus and #endif
