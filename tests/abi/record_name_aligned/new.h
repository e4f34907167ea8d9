typedef struct {
    int saved[4];
    void *next;
} kv_buffer __attribute__((aligned(64)));
typedef struct { int a; } kv_wide __attribute__((aligned(32)));
typedef struct { int a; } kv_plain __attribute__((aligned(16)));
void kv_save(kv_buffer *out, kv_wide *wide, kv_plain *plain);
