/** Every port in memory, for tests; each passes its contract. */
@NullMarked
package chat.domain.port.fake;

import org.jspecify.annotations.NullMarked;
