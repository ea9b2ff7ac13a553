/** The opening handshake: authentication and checks before a request is upgraded. */
@NullMarked
package chat.adapter.websocket.handshake;

import org.jspecify.annotations.NullMarked;
