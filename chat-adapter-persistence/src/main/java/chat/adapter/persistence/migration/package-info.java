/** Migrations of the database that need the rules of the domain. */
@NullMarked
package chat.adapter.persistence.migration;

import org.jspecify.annotations.NullMarked;
