/** Presence over WebSockets: leases of this node, and the visibility of users to each other. */
@NullMarked
package chat.adapter.websocket.presence;

import org.jspecify.annotations.NullMarked;
