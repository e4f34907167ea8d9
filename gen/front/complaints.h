/* What the parser has against a header, in the tool's words. */
#ifndef FRONT_COMPLAINTS_H
#define FRONT_COMPLAINTS_H

#include "reader.h"

/* Reports the parser's errors, but for those in the tool's own text, where a probe may fail. False if there were any:
 * "missing-include", "needs-cpp" (then alone), "header-error" (an #error), "header-syntax". */
bool complaints_report(struct reader *reader);

#endif
