/** What clients say: read, checked, done, and answered when it is refused. */
@NullMarked
package chat.adapter.websocket.endpoint;

import org.jspecify.annotations.NullMarked;
