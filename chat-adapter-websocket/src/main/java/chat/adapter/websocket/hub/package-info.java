/** Who hears what: rooms, their sockets, and the fan-out of the log. */
@NullMarked
package chat.adapter.websocket.hub;

import org.jspecify.annotations.NullMarked;
