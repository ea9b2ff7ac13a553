/** Membership of a room and what it allows. */
@NullMarked
package chat.domain.member;

import org.jspecify.annotations.NullMarked;
