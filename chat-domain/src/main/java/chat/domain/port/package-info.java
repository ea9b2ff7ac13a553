/** The outbound ports: what the domain needs from storage, event delivery and the operating environment. */
@NullMarked
package chat.domain.port;

import org.jspecify.annotations.NullMarked;
