/** Use cases on invitations. */
@NullMarked
package chat.application.invitation;

import org.jspecify.annotations.NullMarked;
