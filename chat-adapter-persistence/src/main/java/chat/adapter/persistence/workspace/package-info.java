/** What was decided for the whole workspace. */
@NullMarked
package chat.adapter.persistence.workspace;

import org.jspecify.annotations.NullMarked;
