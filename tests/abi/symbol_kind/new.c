_Thread_local int kv_level = 3;
