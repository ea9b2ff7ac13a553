/** What holds for the whole workspace, and who changes it. */
@NullMarked
package chat.application.workspace;

import org.jspecify.annotations.NullMarked;
