/* No program could be built with the function that the library never had. */
#include <stdio.h>
int kv_other(void);
int main(void)
{
    printf("%d\n", kv_other());
    return 0;
}
