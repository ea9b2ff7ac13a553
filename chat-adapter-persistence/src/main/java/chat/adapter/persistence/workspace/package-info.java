/** Workspace settings in the database. */
@NullMarked
package chat.adapter.persistence.workspace;

import org.jspecify.annotations.NullMarked;
