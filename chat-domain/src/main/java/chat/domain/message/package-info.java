/** The rows of a room's log and how they are numbered. */
@NullMarked
package chat.domain.message;

import org.jspecify.annotations.NullMarked;
