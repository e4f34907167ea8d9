/* What a target triple says: x86_64-linux-gnu, i686-w64-windows-gnu, arm64-apple-macos11. */
#ifndef MODEL_TARGET_H
#define MODEL_TARGET_H

#include "../base/arena.h"

/* The parts of a triple, each as one word whatever its spelling, "" for what it does not say. */
struct target {
    const char *arch;      /* x86_64 x86 aarch64 arm riscv64 s390x powerpc64 wasm32 ..., or as it was written */
    const char *system;    /* linux windows macos wasi freebsd ... */
    const char *abi;       /* gnu musl msvc ... */
    const char *condition; /* what the C preprocessor says of it alone: "defined(__x86_64__) && defined(__linux__)" */
};

/* Reads TRIPLE. */
struct target target_read(struct arena *arena, const char *triple);

/* What others call WORD: the second of the first pair with it, or WORD itself. An empty word ends PAIRS and stands for
 * what a triple does not say. */
const char *target_translate(const char *const (*pairs)[2], const char *word);

/* TRIPLE as a part of a file's name or of an identifier: x86_64_linux_gnu. */
const char *target_label(struct arena *arena, const char *triple);

#endif
