static const int kv_most = 16;
static const int kv_least = 1;
