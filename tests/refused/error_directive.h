// A header that wants to be told something first.
#ifndef PLATFORM
#  error "define PLATFORM before including this"
#endif
int error_directive(void);
// EXPECT: 3:4: error: the header refuses to be read: "define PLATFORM before including this" [header-error]
