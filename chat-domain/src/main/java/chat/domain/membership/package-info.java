/** Membership of rooms: roles, read markers, and the policies that decide who may do what in a room. */
@NullMarked
package chat.domain.membership;

import org.jspecify.annotations.NullMarked;
