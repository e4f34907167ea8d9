#include "names.h"

int Variables = 1, get_Variables = 2, event = 3;

int Equals(int a, int b)
{
    return a == b;
}

int GetType(void)
{
    return 1;
}

int ToString(void)
{
    return 2;
}

int Finalize(void)
{
    return 3;
}

int MemberwiseClone(void)
{
    return 4;
}

int NativeMethods(int library, int convention)
{
    return library * 10 + convention;
}

int Library(struct Library one, struct Library_ other)
{
    return one.Library * 10 + other.value;
}

int CallingConvention(enum Flags flags)
{
    return (int)flags;
}

int Interop(struct Interop *interop)
{
    return (int)interop->Interop;
}

struct twofold *names_twofold(twofold *twofold, struct twofold *other)
{
    other->one = twofold->two + twofold->three;
    return other;
}

int names_unnamed(int a, int b, int c)
{
    return a * 100 + b * 10 + c;
}

int names_keywords(int a, int b, int c, int d, int e, int f, int g)
{
    return a + b + c + d + e + f + g;
}

int names_fields(const struct Fields *fields)
{
    return fields->x + fields->get_x * 10 + fields->set_x * 100 + fields->_first * 1000 + fields->Fields * 10000 +
           fields->Interop * 100000;
}

int names_object(const struct object *object)
{
    return object->object + object->Object * 10 + object->ToString * 100 + object->get_object * 1000;
}

unsayable names_unsayable(int (*call)(struct Fields fields), unsayable other)
{
    return call ? NULL : other;
}
