/** Short reads, beside the writer and never in its way. */
@NullMarked
package chat.adapter.persistence.reader;

import org.jspecify.annotations.NullMarked;
