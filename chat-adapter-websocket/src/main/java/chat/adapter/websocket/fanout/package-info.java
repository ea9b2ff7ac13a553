/** Fan-out of committed rows to the connections that are subscribed to their rooms. */
@NullMarked
package chat.adapter.websocket.fanout;

import org.jspecify.annotations.NullMarked;
