#include <stddef.h>
#ifdef ONLY_INCLUDES_AGAIN
#include <only_includes.h>
#endif
#include <sys/poll.h>
// EXPECT: error: the header declares nothing that another language could use [empty-header]
// ADVICE: what it includes is taken for another library's: give sys/poll.h itself, or say --own sys/poll.h
