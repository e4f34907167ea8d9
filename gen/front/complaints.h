/* What the parser has against a header, in the tool's words. */
#ifndef FRONT_COMPLAINTS_H
#define FRONT_COMPLAINTS_H

#include "reader.h"

/* Reports the parser's errors, but for those in the tool's own text, where a probe may fail. False if there were any:
 * "missing-include", "needs-cpp" (then alone), "header-error" (an #error), "header-syntax". */
bool complaints_report(struct reader *reader);

/* Whether the parser lacks _Float16, which GCC has, on this target: libclang 14 does on x86. */
bool complaints_lack_float16(const struct reader *reader);

/* Reports that the headers stop too soon, within what WHERE names. Returns false. */
bool complaints_of_ending(struct reader *reader, const char *where);

#endif
