/** What can be chosen about sockets. */
@NullMarked
package chat.adapter.websocket.setting;

import org.jspecify.annotations.NullMarked;
