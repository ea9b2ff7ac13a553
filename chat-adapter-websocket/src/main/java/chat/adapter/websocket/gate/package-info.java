/** Who may come in: the checks before an upgrade. */
@NullMarked
package chat.adapter.websocket.gate;

import org.jspecify.annotations.NullMarked;
