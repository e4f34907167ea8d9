// bridgegen: --name unicode
// Names beyond ASCII, which every language writes with ASCII and the linker as they are.
struct odd_fields { int a; int größe; };
int odd_pointer(struct odd_fields *fields, int größe);
int odd_value(struct odd_fields fields);
struct größe { int a; };
int odd_type(struct größe *a);
struct odd_holder { struct größe *a; };
int odd_holder(struct odd_holder *a);
typedef int größe_t;
größe_t odd_typedef(void);
enum odd_enum { ODD_A, ODD_Ä };
int odd_enum(enum odd_enum a);
typedef void (*odd_callback)(größe_t a);
int odd_call(odd_callback a);
int größe(void);
#define ODD_GRÖẞE 3
extern int odd_größe;
static const int odd_länge = 4;
struct odd_outer { struct { int a; } größe; struct { int b; } fine; };
int odd_outer(struct odd_outer *a);
int odd_fine(int a);
