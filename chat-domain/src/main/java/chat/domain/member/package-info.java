/** Where a user stands in a room, and what that allows. */
@NullMarked
package chat.domain.member;

import org.jspecify.annotations.NullMarked;
