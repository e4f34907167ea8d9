// bridgegen: --name deprecated
/* What should no longer be used, with a message and without. */
#if defined(BRIDGEGEN) && defined(__clang__)
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

__attribute__((deprecated("use deprecated_now"))) int deprecated_then(int value);
__attribute__((deprecated)) int deprecated_once(void);
int deprecated_now(int value);
/** The old way.
 * @deprecated Since 2.0. */
int deprecated_by_words(void);
enum deprecated_mode {
    DEPRECATED_MODE_NEW,
    DEPRECATED_MODE_OLD __attribute__((deprecated("it is slow")))
};
int deprecated_set(enum deprecated_mode mode);
/** Closed, so that each of its values is asked for. */
enum deprecated_kind {
    DEPRECATED_KIND_NEW, /**< The one to take. */
    DEPRECATED_KIND_OLD __attribute__((deprecated)), /**< The one to leave. */
    DEPRECATED_KIND_SAME = DEPRECATED_KIND_NEW
} BG(closed);
enum deprecated_kind deprecated_turn(enum deprecated_kind kind);
enum deprecated_flags {
    DEPRECATED_FLAGS_NEW = 1,
    DEPRECATED_FLAGS_OLD __attribute__((deprecated)) = 2
} BG(flags);
int deprecated_raise(enum deprecated_flags flags);
