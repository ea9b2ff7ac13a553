/** The one thread that writes: many callers' changes committed together. */
@NullMarked
package chat.adapter.persistence.writer;

import org.jspecify.annotations.NullMarked;
