// bridgegen: --name enums
/* Enums: negative, large, with two names for a value, by typedef, and as field and result. */

enum enums_signed { ENUMS_SIGNED_LOW = -5, ENUMS_SIGNED_ZERO = 0, ENUMS_SIGNED_HIGH = 5 };
enum enums_large { ENUMS_LARGE = 0xffffffffu };
enum enums_alias { ENUMS_ALIAS_A = 1, ENUMS_ALIAS_B = 1, ENUMS_ALIAS_C = ENUMS_ALIAS_A + 1 };
enum enums_single { ENUMS_SINGLE };
enum enums_wide { ENUMS_WIDE_LEAST = -1, ENUMS_WIDE_MOST = 0x7fffffffffffffffLL };
enum enums_top { ENUMS_TOP = 0xffffffffffffffffULL };
enum enums_sparse { ENUMS_SPARSE_FEW = 3, ENUMS_SPARSE_MANY = 1000, ENUMS_SPARSE_NEXT };
enum __attribute__((packed)) enums_packed { ENUMS_PACKED_A, ENUMS_PACKED_B };
typedef enum enums_signed enums_named;
struct enums_holder {
    enum enums_alias alias;
    enums_named named;
};
enums_named enums_turn(enum enums_large large, enum enums_alias alias);
struct enums_holder enums_hold(enum enums_single single);
enum enums_wide enums_widen(enum enums_top top, enum enums_sparse sparse, enum enums_packed packed);
