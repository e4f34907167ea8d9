// bridgegen: --name order --target x86_64-linux-gnu
// GCC's attribute for fields whose bytes are not in the target's order: other languages would read something else.
#define ORDER_WIRE __attribute__((scalar_storage_order("big-endian")))
struct order_wire {
    int length;
    short kind;
} ORDER_WIRE;
typedef union {
    int word;
} __attribute__((__scalar_storage_order__("big-endian"))) order_word;
struct order_own {
    int length;
} __attribute__((scalar_storage_order("little-endian")));
struct order_holder {
    int number;
    struct order_wire wire;
};
int order_read(const struct order_wire *wire);
int order_copy(struct order_wire wire);
int order_hold(const struct order_holder *holder, struct order_own own);
#pragma scalar_storage_order big-endian
struct order_behind {
    int length;
};
#pragma scalar_storage_order little-endian
struct order_native {
    int length;
};
#pragma scalar_storage_order default
struct order_after {
    int length;
};
int order_take(struct order_behind *behind, struct order_native native, struct order_after after);
// EXPECT: 5:9: refused: struct order_wire: its fields have their bytes in another order than the target; they stay hidden [byte-order]
// EXPECT: 9:9: refused: order_word: its fields have their bytes in another order than the target; they stay hidden [byte-order]
// EXPECT: 23:9: refused: struct order_behind: its fields have their bytes in another order than the target; they stay hidden [byte-order]
