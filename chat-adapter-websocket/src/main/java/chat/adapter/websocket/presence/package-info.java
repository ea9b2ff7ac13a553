/** Presence over WebSockets: leases of this node, and who is sent whose presence. */
@NullMarked
package chat.adapter.websocket.presence;

import org.jspecify.annotations.NullMarked;
