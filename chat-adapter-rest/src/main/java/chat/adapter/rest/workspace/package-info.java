/** HTTP resources for the workspace and its settings. */
@NullMarked
package chat.adapter.rest.workspace;

import org.jspecify.annotations.NullMarked;
