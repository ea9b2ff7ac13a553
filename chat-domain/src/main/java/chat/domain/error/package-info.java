/** Refusals: the one exception and its codes. */
@NullMarked
package chat.domain.error;

import org.jspecify.annotations.NullMarked;
