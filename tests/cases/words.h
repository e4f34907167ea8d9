// bridgegen: --name words
/* Parameters and functions called like words of the languages. */
int words_type(int type, int func, int function, int class, int self, int this);
int words_match(int match, int in, int out, int ref, int var, int let, int fn);
int words_new(int new, int delete, int await, int async, int yield, int loop);
int words_string(int string, int error, int nil, int null, int undefined, int object);
struct words_record {
    int type, fn, range, map, chan, event, lock, params;
};
struct words_record words_record(struct words_record record);
