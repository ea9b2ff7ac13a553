/** Who is there, and what they do. */
@NullMarked
package chat.domain.presence;

import org.jspecify.annotations.NullMarked;
