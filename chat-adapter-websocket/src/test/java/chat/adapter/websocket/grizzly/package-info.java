/** A real server, and clients that follow or violate the protocol. */
@NullMarked
package chat.adapter.websocket.grizzly;

import org.jspecify.annotations.NullMarked;
