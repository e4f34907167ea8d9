struct kv_ring { unsigned head; volatile unsigned tail; };
void kv_use(struct kv_ring *ring);
