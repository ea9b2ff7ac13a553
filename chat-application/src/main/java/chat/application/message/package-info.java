/** Use cases on messages: posting, changing, reading, catching up, read markers. */
@NullMarked
package chat.application.message;

import org.jspecify.annotations.NullMarked;
