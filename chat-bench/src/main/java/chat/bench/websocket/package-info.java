/** A WebSocket client (RFC 6455) that drives thousands of connections on one thread. */
@NullMarked
package chat.bench.websocket;

import org.jspecify.annotations.NullMarked;
