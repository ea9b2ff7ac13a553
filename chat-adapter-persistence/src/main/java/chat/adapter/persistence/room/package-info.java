/** Rooms and the writing of their logs. */
@NullMarked
package chat.adapter.persistence.room;

import org.jspecify.annotations.NullMarked;
