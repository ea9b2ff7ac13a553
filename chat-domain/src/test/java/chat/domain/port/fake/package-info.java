/** In-memory implementations of all ports for tests; each passes its contract tests. */
@NullMarked
package chat.domain.port.fake;

import org.jspecify.annotations.NullMarked;
