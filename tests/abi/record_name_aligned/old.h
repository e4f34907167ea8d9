typedef struct {
    int saved[3];
    void *next;
} kv_buffer __attribute__((aligned(64)));
typedef struct { int a; } kv_wide __attribute__((aligned(16)));
typedef struct { int a; } kv_plain;
void kv_save(kv_buffer *out, kv_wide *wide, kv_plain *plain);
