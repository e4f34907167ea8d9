int kv_level = 3;
