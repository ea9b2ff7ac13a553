/** Who is there and who is writing: what is told and, but for when somebody was seen last, never stored. */
@NullMarked
package chat.application.presence;

import org.jspecify.annotations.NullMarked;
