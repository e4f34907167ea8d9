// bridgegen: --target x86_64-linux-gnu --target i686-linux-gnu
struct kv_pair { int a; long b; };
int kv_use(struct kv_pair *pair);
