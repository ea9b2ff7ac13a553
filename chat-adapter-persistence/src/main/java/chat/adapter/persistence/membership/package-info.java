/** Members of rooms and their read markers in the database. */
@NullMarked
package chat.adapter.persistence.membership;

import org.jspecify.annotations.NullMarked;
