/** The HTTP and WebSocket server on Grizzly: one port, thread hand-off, limits of requests and connections. */
@NullMarked
package chat.bootstrap.http;

import org.jspecify.annotations.NullMarked;
