_Complex double kv_root(_Complex double a);
long double kv_exact(long double a);
__int128 kv_wide(const __int128 *a);
typedef float kv_four __attribute__((vector_size(16)));
kv_four kv_add(kv_four a);
typedef union { int *plain; const int *fixed; } __attribute__((transparent_union)) kv_any;
void kv_visit(int (*visit)(int, union { int *plain; const int *fixed; } __attribute__((transparent_union)), kv_any));
#define KV_NO_TEXT ((const char *)0)
#define KV_NO_NUMBER ((void *)-1)
typedef struct { int width; } kv_box;
#define kv_box 7
