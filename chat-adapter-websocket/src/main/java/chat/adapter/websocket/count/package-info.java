/** What is counted of sockets. */
@NullMarked
package chat.adapter.websocket.count;

import org.jspecify.annotations.NullMarked;
