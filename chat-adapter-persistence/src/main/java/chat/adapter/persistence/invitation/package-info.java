/** Invitations in the database. */
@NullMarked
package chat.adapter.persistence.invitation;

import org.jspecify.annotations.NullMarked;
