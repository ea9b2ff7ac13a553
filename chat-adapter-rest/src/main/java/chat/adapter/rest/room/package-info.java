/** Rooms over HTTP. */
@NullMarked
package chat.adapter.rest.room;

import org.jspecify.annotations.NullMarked;
