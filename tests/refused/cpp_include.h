// The standard headers of C++ have no suffix.
#include <vector>
int cpp_include(void);
// EXPECT: 2:10: error: the header needs C++ here, and only C can be read [needs-cpp]
// ADVICE: give a C header, or put the C++ between #ifdef __cplusplus and #endif
