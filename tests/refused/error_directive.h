// A header that wants to be told something first.
#ifndef PLATFORM
#  error "define PLATFORM before including this"
#endif
int error_directive(void);
