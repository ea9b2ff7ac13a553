/** Use cases on the settings of the workspace. */
@NullMarked
package chat.application.workspace;

import org.jspecify.annotations.NullMarked;
