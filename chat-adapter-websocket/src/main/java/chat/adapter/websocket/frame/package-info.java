/** Frames of RFC 6455: how ours are spelled, and what theirs may be. */
@NullMarked
package chat.adapter.websocket.frame;

import org.jspecify.annotations.NullMarked;
