// Comments in the syntax of gtk-doc: parts about members and parameters, annotations, links.

/**
 * GtkDocAlign:
 * @GTK_DOC_ALIGN_FILL: stretch if possible, as %TRUE does
 *     for a #GtkDocBox
 * @GTK_DOC_ALIGN_START: snap to the left
 *
 * How a widget deals with extra space; see @GTK_DOC_ALIGN_FILL.
 * @GTK_DOC_ALIGN_START: is not the part about it
 */
typedef enum _gtk_doc_align {
    GTK_DOC_ALIGN_FILL,
    GTK_DOC_ALIGN_START, /* Snaps. */
    GTK_DOC_ALIGN_END
} GtkDocAlign;

/**
 * GtkDocBox: (ref-func gtk_doc_box_grow) (skip)
 * @width: (allow-none): how wide, 100% at most
 * @height: how high
 *
 * A box.
 *
 * Since: 2.4
 */
typedef struct _GtkDocBox {
    int width;
    int height;
} GtkDocBox;

/* Of boxes. */

/**
 * GtkDocSide:
 * @GTK_DOC_SIDE_LEFT: the left one
 *
 * A side of a box.
 *
 * @GTK_DOC_SIDE_RIGHT: the other one
 */
typedef enum {
    GTK_DOC_SIDE_LEFT,
    GTK_DOC_SIDE_RIGHT
} GtkDocSide;

/**
 * gtk_doc_box_grow:
 * @box: (inout) (transfer none): a #GtkDocBox
 * @by: by how much,
 *   at mail@example.org or C#
 *
 * Makes a box larger.
 *
 * Returns: (nullable): how wide it is,
 *     or 0
 */
int gtk_doc_box_grow(GtkDocBox *box, int by);

/**
 * GtkDocCallback:
 * @data: what was given
 *
 * Is called.
 */
typedef void (*GtkDocCallback)(void *data);

/**
 * Another kind of comment:
 * @by: stays as it is.
 */
int gtk_doc_other(int by, GtkDocSide side, GtkDocAlign align);
