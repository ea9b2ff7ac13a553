/** What is said on {@code /ws/{room_id}}: the plain contract, which never changes. */
@NullMarked
package chat.adapter.websocket.plain;

import org.jspecify.annotations.NullMarked;
