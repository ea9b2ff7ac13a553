/** Presence: whether users are available. */
@NullMarked
package chat.domain.presence;

import org.jspecify.annotations.NullMarked;
