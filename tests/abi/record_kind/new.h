struct kv;
int kv_size(struct kv *self);
union kv_pair { int a; float b; };
