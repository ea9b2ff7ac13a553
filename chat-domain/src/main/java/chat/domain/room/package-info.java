/** Rooms: their names, topics and visibility. */
@NullMarked
package chat.domain.room;

import org.jspecify.annotations.NullMarked;
