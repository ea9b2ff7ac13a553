/** The settings of the workspace, and all use cases together. */
@NullMarked
package chat.application.workspace;

import org.jspecify.annotations.NullMarked;
