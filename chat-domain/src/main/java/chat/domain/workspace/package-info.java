/** What administrators decide for the whole workspace. */
@NullMarked
package chat.domain.workspace;

import org.jspecify.annotations.NullMarked;
