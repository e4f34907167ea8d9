/* Comments of the GNOME libraries, which have a syntax of their own, as those of everybody else.
 *
 *     GtkAlign:                              Controls how a widget deals with extra space.
 *     @GTK_ALIGN_FILL: stretch if            and, as the comment of GTK_ALIGN_FILL:
 *         possible                     ->    stretch if
 *                                            possible
 *     Controls how a widget deals with extra #GtkWidget space.
 *
 * A line that names what is documented comes first; without it a comment is of another kind, and stays as it is. */
#ifndef FRONT_GTK_DOC_H
#define FRONT_GTK_DOC_H

#include "../model/model.h"

/* Rewrites the comment of DECLARATION: parts about its members become theirs, parts about parameters and the result
 * "@param" and "@return". */
void gtk_doc_read(struct arena *arena, struct declaration *declaration);

#endif
