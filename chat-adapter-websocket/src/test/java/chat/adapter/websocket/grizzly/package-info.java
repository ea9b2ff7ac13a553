/** A real server to talk to, and clients that behave well or badly. */
@NullMarked
package chat.adapter.websocket.grizzly;

import org.jspecify.annotations.NullMarked;
