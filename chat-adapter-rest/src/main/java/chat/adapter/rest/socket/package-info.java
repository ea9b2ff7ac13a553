/** The addresses that speak WebSocket, for those who do not. */
@NullMarked
package chat.adapter.rest.socket;

import org.jspecify.annotations.NullMarked;
