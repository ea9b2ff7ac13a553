/** One socket as the server writes to it: a bounded queue and one write at a time. */
@NullMarked
package chat.adapter.websocket.connection;

import org.jspecify.annotations.NullMarked;
