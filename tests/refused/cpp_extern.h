// The linkage of C++ without the guard around it.
extern "C" {
int cpp_extern(void);
}
