/* A library with a name that Node has too: Node has zlib inside, and exports it. */
#ifndef TAKEN_H
#define TAKEN_H

/* Seen outside, whatever the compiler was told about visibility, as libraries say it of their functions. */
#define TAKEN_API __attribute__((visibility("default")))

TAKEN_API const char *zlibVersion(void);

/* What the library itself finds under that name. */
TAKEN_API const char *taken_within(void);

#endif
