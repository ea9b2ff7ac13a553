/** Settings of the whole workspace. */
@NullMarked
package chat.domain.workspace;

import org.jspecify.annotations.NullMarked;
