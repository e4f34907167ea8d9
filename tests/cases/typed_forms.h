// bridgegen: --name typed_forms
/* variants, macro: forms of a variadic function, and a macro that is called like a function, method or not. */
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

typedef struct typed_forms typed_forms BG(class=Forms, free=typed_forms_free);
typed_forms *typed_forms_new(void);
void typed_forms_free(typed_forms *forms);
BG(variants=["int typed_forms_set_number(typed_forms *forms, int option, long value)",
             "int typed_forms_set_text(typed_forms *forms, int option, const char *value)"])
int typed_forms_set(typed_forms *forms, int option, ...);
#define typed_forms_twice(value) (2 * (value))
#define typed_forms_is_new(forms, name) ((forms) != 0 && *(name))
#ifdef BRIDGEGEN
double(typed_forms_twice)(double value) BG(macro);
_Bool(typed_forms_is_new)(const typed_forms *forms, const char *name) BG(macro, method=Forms);
#endif
