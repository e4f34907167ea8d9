/* Names that C# has another use for: its keywords, what generated files call by a simple name, what every object has,
 * and what C keeps apart by more than a name. */
#ifndef NAMES_H
#define NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Types. */
struct Library { int Library; };
struct Library_ { int value : 9; };
struct NativeMethods { int NativeMethods; };
struct System { long System; unsigned long Interop; };
struct Interop { size_t Interop; };
struct FlagsAttribute { int flags; };
enum Flags { Flags, FLAGS_OTHER = 2, value__ = 4 };
struct CLong { long CLong; unsigned CULong[4]; };
struct string { char *object; };
struct var { struct var *var; };
struct record { int record, Record, field, value; };
struct partial { int partial; };
struct await { int await, yield; };
struct intArray3 { int intArray3[3]; };
struct object { int object, Object, ToString, GetHashCode, Equals, Finalize, GetType, MemberwiseClone, get_object; };

/* A tag and a name of a type are not the same in C. */
struct twofold { int one; };
typedef struct { int two, three; } twofold;

/* A field beside what is made of another: the properties of a blob have methods. */
struct Fields {
    int x : 3;
    int get_x : 4;
    int set_x : 5;
    int _first;
    int Fields;
    int Interop;
};

/* Functions: of a type's name, of an object's. */
/* Adds. */
int Equals(int a, int b);
int GetType(void);
int ToString(void);
int Finalize(void);
int MemberwiseClone(void);
int NativeMethods(int Library, int CallingConvention);
/** The call that has the name of a class. */
int Library(struct Library Library, struct Library_ Library_);
int CallingConvention(enum Flags Flags);
int Interop(struct Interop *Interop);
struct twofold *names_twofold(twofold *twofold, struct twofold *other);
int names_unnamed(int, int argument1, int);
int names_keywords(int params, int ref, int out, int in, int value, int async, int Interop);
int names_fields(const struct Fields *fields);
int names_object(const struct object *object);
static inline int names_static(int this, int base)
{
    return this * 10 + base;
}

/* Functions whose values only C can pass are addresses. */
typedef void (*unsayable)(long double number, ...);
unsayable names_unsayable(int (*call)(struct Fields fields), unsayable other);

/* Variables and constants. */
extern int Variables, get_Variables, event;
#define Constants 12
#define Equals_value 13
enum { ReferenceEquals = 14, checked = 15 };

#endif
