/* The replacement of a macro, as directives.c has it: one line, without comments. */
#ifndef FRONT_REPLACEMENT_H
#define FRONT_REPLACEMENT_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a character begins a name, and whether it may be in one. */
bool replacement_is_word_start(char c);
bool replacement_is_word(char c);

/* The length of the token at AT; a number takes its letters, dots and signed exponents with it. */
size_t replacement_token(const char *at);

/* Whether a replacement begins with a word that begins no value: what it is for, is not a constant. */
bool replacement_is_no_value(const char *body);

/* Whether it is one literal that some compilers know: a character or text, or a number with a suffix of GCC's. */
bool replacement_is_literal(const char *body);

/* Whether it is GCC's block of statements with a value, `({ ...; })`. */
bool replacement_is_block(const char *body);

#endif
