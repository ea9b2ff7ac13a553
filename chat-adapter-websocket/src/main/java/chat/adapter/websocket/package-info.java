/** The sockets: one class that bootstrap makes and asks for all the rest. */
@NullMarked
package chat.adapter.websocket;

import org.jspecify.annotations.NullMarked;
