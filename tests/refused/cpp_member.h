// A function in a struct.
struct cpp_member { int a; int get(void); };
// EXPECT: 2:32: error: the header needs C++ here, and only C can be read [needs-cpp]
// ADVICE: give a C header, or put the C++ between #ifdef __cplusplus and #endif
