/** Stand-ins for what lies outside: pools, wires, connections. */
@NullMarked
package chat.adapter.websocket.fake;

import org.jspecify.annotations.NullMarked;
