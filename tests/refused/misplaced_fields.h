// bridgegen: --target s390x-linux-gnu
// Records that hold an __int128 where libclang does not place it as the ABI says: nobody passes them by value.
struct holder {
    char first;
    __int128 wide;
};
struct outer {
    struct holder holders[2];
};
struct tight {
    char first;
    __int128 wide;
} __attribute__((packed));
struct holder holder_turn(struct holder holder);
int outer_sum(struct outer outer);
struct tight tight_turn(struct tight tight);
int holder_sum(const struct holder *holder);
__int128 wide_turn(__int128 wide);
// EXPECT: 5:14: refused: struct holder: libclang places __int128 unlike the ABI of the target; its fields stay hidden [misplaced-field]
// EXPECT: 8:19: refused: struct outer: libclang places __int128 unlike the ABI of the target; its fields stay hidden [misplaced-field]
// EXPECT: 14:41: refused: holder_turn: a record that is not complete cannot be passed by value [parameter-type]
// EXPECT: 15:28: refused: outer_sum: a record that is not complete cannot be passed by value [parameter-type]
