/** Use cases on rooms, for members and for administrators. */
@NullMarked
package chat.application.room;

import org.jspecify.annotations.NullMarked;
