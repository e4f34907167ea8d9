static const int kv_most = 32;
static const long kv_least = 1;
