/** Sessions in the database. */
@NullMarked
package chat.adapter.persistence.session;

import org.jspecify.annotations.NullMarked;
