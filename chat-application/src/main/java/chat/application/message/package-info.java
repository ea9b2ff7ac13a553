/** Messages: posting and reading them. */
@NullMarked
package chat.application.message;

import org.jspecify.annotations.NullMarked;
