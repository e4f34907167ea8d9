struct kv_text { int length; char bytes[]; };
struct kv_list { long length; long items[]; };
void kv_use(struct kv_text *text, struct kv_list *list);
