/** Invitations and the policy that decides who may register. */
@NullMarked
package chat.domain.invitation;

import org.jspecify.annotations.NullMarked;
