/** The rows of the rooms' logs. */
@NullMarked
package chat.adapter.persistence.message;

import org.jspecify.annotations.NullMarked;
