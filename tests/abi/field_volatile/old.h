struct kv_ring { volatile unsigned head; unsigned tail; };
void kv_use(struct kv_ring *ring);
