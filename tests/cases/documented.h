// bridgegen: --name documented
/* Documentation in every form that Doxygen has for it. */

/** Adds.
 *
 * The second paragraph, with @p left and \c code and a <b>tag</b>.
 *
 * @param left   the first summand
 * @param[in] right the second,
 *               on two lines
 * @return the sum
 * @retval 0 nothing was added */
int documented_add(int left, int right);

/** @ingroup documented
 * @brief Divides.
 * @param dividend  this
 * @param divisor   by this
 * @pre   The divisor is not 0.
 * @post  The dividend is as it was.
 * @attention It rounds.
 * @since 1.2
 * @deprecated since 2.0
 * @return the quotient */
int documented_divide(int dividend, int divisor);

/*! \brief Subtracts.
 *  \param left from this
 *  \param right this
 *  \returns the rest
 *  \note It may be negative.
 *  \see documented_add */
int documented_subtract(int left, int right);

/// One line.
int documented_line(void);

//! Two lines,
//! of the other kind.
int documented_lines(void);

int documented_trailing(void); /**< It follows. */

int documented_behind(int first,  /**< in its line */
                      int second, ///< in two
                                  ///< lines
                      int last    /*!< before the bracket */) /**< Behind the list. */;

/** Before an attribute. */
__attribute__((deprecated("use documented_line; it is shorter"))) int documented_old(void);

/** Says so in its comment.
 * @deprecated Use documented_line(),
 *             which is *shorter*.
 *
 * It is still here. */
int documented_aged(int since);

/** In the middle of a line. \deprecated */
int documented_worn(void);

/** The attribute has the last word. @deprecated Nobody reads this. */
__attribute__((deprecated("documented_line"))) int documented_outdated(void);

/** A thing. @deprecated Like all of them. */
struct documented_thing;
struct documented_thing *documented_thing_new(void);
/** Frees it. @deprecated And yet it is the only way. */
void documented_thing_free(struct documented_thing *self);

/** Kinds. */
enum documented_kind {
    DOCUMENTED_OLD,  /**< @deprecated since there are new ones */
    DOCUMENTED_NEW,  /**< Of today. */
};
enum documented_kind documented_kind_of(struct documented_thing *self);

/** @deprecated Take a newer one. */
#define DOCUMENTED_NUMBER 3

/* An ordinary comment. */
int documented_ordinary(void);

/** Parameters that are not there. @param nobody is missing */
int documented_stranger(int somebody);

#define DOCUMENTED_MAKE(name) int documented_##name(void);
#define DOCUMENTED_BOTH(name) int documented_get_##name(void); void documented_set_##name(int value);

/** Of the first in a list of macros alone. */
DOCUMENTED_MAKE(first)
DOCUMENTED_MAKE(second)
DOCUMENTED_BOTH(third)
int documented_after_list(void);

/** Of the one after a gap. */

DOCUMENTED_MAKE(fourth)
/** Of what reads it. */
DOCUMENTED_BOTH(fifth)

/* clang-format off */
DOCUMENTED_MAKE(sixth)
/* clang-format on */
int documented_seventh(void);

/** Both have it. */
int documented_one(void), documented_other(void);

#define DOCUMENTED_FIELD(name) int name;
struct documented {
    /** Of the eighth. */
    DOCUMENTED_FIELD(eighth)
    DOCUMENTED_FIELD(ninth) /**< Of the ninth. */
    DOCUMENTED_FIELD(tenth)
    /** Of both. */
    int eleventh, twelfth;
};
void documented_take(struct documented *one);

/** Has it all in one line. @param one the first @param[in] two the second @return their sum */
int documented_in_line(int one, int two);
