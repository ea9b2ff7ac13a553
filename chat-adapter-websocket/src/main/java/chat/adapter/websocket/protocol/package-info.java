/** The multi-room and single-room protocols, and the server side of their endpoints. */
@NullMarked
package chat.adapter.websocket.protocol;

import org.jspecify.annotations.NullMarked;
