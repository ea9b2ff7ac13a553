/** The audit log in the database. */
@NullMarked
package chat.adapter.persistence.audit;

import org.jspecify.annotations.NullMarked;
