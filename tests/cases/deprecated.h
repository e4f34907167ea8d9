// bridgegen: --name deprecated
/* What should no longer be used, with a message and without. */

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
