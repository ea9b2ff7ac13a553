/** Use cases on presence and typing notifications. */
@NullMarked
package chat.application.presence;

import org.jspecify.annotations.NullMarked;
