/** Invitations: made, looked at, taken and taken back. */
@NullMarked
package chat.application.invitation;

import org.jspecify.annotations.NullMarked;
