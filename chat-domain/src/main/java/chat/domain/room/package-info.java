/** Rooms and where a user stands in one. */
@NullMarked
package chat.domain.room;

import org.jspecify.annotations.NullMarked;
