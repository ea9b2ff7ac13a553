/** What is said on {@code /ws}: one socket for all rooms of a user, in typed frames. */
@NullMarked
package chat.adapter.websocket.typed;

import org.jspecify.annotations.NullMarked;
