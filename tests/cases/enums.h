// bridgegen: --name enums
/* Enums: negative, large, with two names for a value, by typedef, and as field and result. */

enum enums_signed { ENUMS_SIGNED_LOW = -5, ENUMS_SIGNED_ZERO = 0, ENUMS_SIGNED_HIGH = 5 };
enum enums_large { ENUMS_LARGE = 0xffffffffu };
enum enums_alias { ENUMS_ALIAS_A = 1, ENUMS_ALIAS_B = 1, ENUMS_ALIAS_C = ENUMS_ALIAS_A + 1 };
enum enums_single { ENUMS_SINGLE };
typedef enum enums_signed enums_named;
struct enums_holder {
    enum enums_alias alias;
    enums_named named;
};
enums_named enums_turn(enum enums_large large, enum enums_alias alias);
struct enums_holder enums_hold(enum enums_single single);
