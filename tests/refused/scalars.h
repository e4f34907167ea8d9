// bridgegen: ../cases/scalars.h
// Two headers of one name: in C the second is the first once more.
int scalars(void);
// EXPECT: ../cases/scalars.h: error: C includes it as "scalars.h", and scalars.h as well [same-name]
// ADVICE: give a folder above both with -I
