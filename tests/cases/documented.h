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

/* An ordinary comment. */
int documented_ordinary(void);

/** Parameters that are not there. @param nobody is missing */
int documented_stranger(int somebody);
