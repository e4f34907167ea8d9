// The standard headers of C++ have no suffix.
#include <vector>
int cpp_include(void);
