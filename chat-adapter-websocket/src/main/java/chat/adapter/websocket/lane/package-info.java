/** Work in order, on threads that belong to nobody. */
@NullMarked
package chat.adapter.websocket.lane;

import org.jspecify.annotations.NullMarked;
