/** Invitations: links by which people register, and find their first room. */
@NullMarked
package chat.domain.invitation;

import org.jspecify.annotations.NullMarked;
