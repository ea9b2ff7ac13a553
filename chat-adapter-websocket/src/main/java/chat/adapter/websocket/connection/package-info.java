/** WebSocket connections: frames, bounded write queues, heartbeats, close codes. */
@NullMarked
package chat.adapter.websocket.connection;

import org.jspecify.annotations.NullMarked;
