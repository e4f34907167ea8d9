void kv_use(struct kv_text *text, struct kv_list *list)
{
    *text = (struct kv_text){0};
    *list = (struct kv_list){0};
}
