/** Fakes of executors, transports, writers and connections. */
@NullMarked
package chat.adapter.websocket.fake;

import org.jspecify.annotations.NullMarked;
