// bridgegen: --name anonymous
/* Records and enums without a name: of a typedef, of a field, of nothing. */

typedef struct {
    int x, y;
} anonymous_point;
typedef enum { ANONYMOUS_RED, ANONYMOUS_BLUE = 4 } anonymous_color;
enum { ANONYMOUS_LIMIT = 12, ANONYMOUS_LEAST = -1 };
struct anonymous_shape {
    anonymous_color color;
    union {
        struct {
            int radius;
        };
        anonymous_point corner;
    };
    struct {
        enum { ANONYMOUS_THIN, ANONYMOUS_WIDE } width;
    } pen[2];
};
anonymous_point anonymous_center(const struct anonymous_shape *shape, anonymous_color color);
