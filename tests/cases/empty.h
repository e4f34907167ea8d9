// bridgegen: --name empty

/* Records without a field: as GCC has them, of no size at all. */
struct empty {};
struct empty_nameless {
    int : 0;
};
struct empty_holder {
    int before;
    struct empty nothing;
    int after;
};
struct empty_holder empty_hold(struct empty_holder holder, const struct empty *nothing);
struct empty empty_make(struct empty nothing, int number);
