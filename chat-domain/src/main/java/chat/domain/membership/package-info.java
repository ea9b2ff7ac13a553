/** Membership of rooms: roles, read markers, and the policies that decide what users may do in a room. */
@NullMarked
package chat.domain.membership;

import org.jspecify.annotations.NullMarked;
