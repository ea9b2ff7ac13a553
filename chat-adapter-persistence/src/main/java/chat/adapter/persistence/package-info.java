/** Keeps everything in a database; here is how that fails. */
@NullMarked
package chat.adapter.persistence;

import org.jspecify.annotations.NullMarked;
