int kv_count();
