// The linkage of C++ without the guard around it.
extern "C" {
int cpp_extern(void);
}
// EXPECT: 2:8: error: the header needs C++ here, and only C can be read [needs-cpp]
// ADVICE: give a C header, or put the C++ between #ifdef __cplusplus and #endif
