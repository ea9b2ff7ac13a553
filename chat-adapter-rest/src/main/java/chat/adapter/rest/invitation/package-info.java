/** Invitations. */
@NullMarked
package chat.adapter.rest.invitation;

import org.jspecify.annotations.NullMarked;
