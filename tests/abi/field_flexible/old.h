/* [0] became [], which is the same room; [1] became [], which is not. */
struct kv_text { int length; char bytes[0]; };
struct kv_list { long length; long items[1]; };
void kv_use(struct kv_text *text, struct kv_list *list);
