/* The oracle of this scenario: what every use.* prints for a seed, by the names that C has. */
#include "tune.h"

#include <stdio.h>
#include <stdlib.h>

int main(int count, char **arguments)
{
    unsigned seed = count > 1 ? (unsigned)strtoul(arguments[1], NULL, 10) : 1;
    enum tune_note note = (enum tune_note[]){TUNE_NOTE_C, TUNE_NOTE_D, TUNE_NOTE_E, TUNE_NOTE_F}[seed % 4];
    printf("%s: %d beats, then %d and %d\n", TUNE_TITLE, TUNE_BEATS, TUNE_OTHER, TUNE_ECHO);
    printf("major: %d\n", (int)tune_next(note, TUNE_KEY_MAJOR));
    printf("minor: %d\n", (int)tune_next(note, TUNE_KEY_MINOR));
    printf("low: %d\n", (int)tune_check(TUNE_NOTE_C));
    printf("high: %d\n", (int)tune_check(TUNE_NOTE_E));
    printf("last: %d %d\n", (int)tune_last(TUNE_NONE), (int)tune_last(TUNE_OK));
    return 0;
}
