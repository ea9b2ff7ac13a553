/** Rooms: making, finding, joining and governing them. */
@NullMarked
package chat.application.room;

import org.jspecify.annotations.NullMarked;
