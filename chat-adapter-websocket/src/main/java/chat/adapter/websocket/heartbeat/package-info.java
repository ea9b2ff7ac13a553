/** Who is still there. */
@NullMarked
package chat.adapter.websocket.heartbeat;

import org.jspecify.annotations.NullMarked;
