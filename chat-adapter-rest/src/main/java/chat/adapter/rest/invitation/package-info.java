/** HTTP resources for invitations. */
@NullMarked
package chat.adapter.rest.invitation;

import org.jspecify.annotations.NullMarked;
