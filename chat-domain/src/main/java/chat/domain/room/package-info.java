/** Rooms: what they are called, who finds them, and what they shall become. */
@NullMarked
package chat.domain.room;

import org.jspecify.annotations.NullMarked;
