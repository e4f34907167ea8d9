// A field with a value.
struct cpp_initialized { int a = 3; };
// EXPECT: 2:31: error: the header needs C++ here, and only C can be read [needs-cpp]
// ADVICE: give a C header, or put the C++ between #ifdef __cplusplus and #endif
