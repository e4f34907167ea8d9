void kv_each(kv_visit visit)
{
    visit(7);
}
