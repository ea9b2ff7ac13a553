/** Rooms: what they are called, and what can be decided about one. */
@NullMarked
package chat.domain.room;

import org.jspecify.annotations.NullMarked;
