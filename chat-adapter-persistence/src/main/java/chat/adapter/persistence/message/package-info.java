/** Messages in the database: how rows are stored, paged and read by revision. */
@NullMarked
package chat.adapter.persistence.message;

import org.jspecify.annotations.NullMarked;
