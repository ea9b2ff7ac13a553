/** Rooms and their logs in the database: every transaction that changes a room. */
@NullMarked
package chat.adapter.persistence.room;

import org.jspecify.annotations.NullMarked;
