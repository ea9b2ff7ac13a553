/** Who is there, told to those who share a room with them, once a second at most. */
@NullMarked
package chat.adapter.websocket.presence;

import org.jspecify.annotations.NullMarked;
