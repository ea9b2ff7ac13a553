/** Messages and the other rows of a room's log, their changes, mentions and reactions. */
@NullMarked
package chat.domain.message;

import org.jspecify.annotations.NullMarked;
