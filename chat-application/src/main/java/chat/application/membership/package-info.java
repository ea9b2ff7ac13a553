/** Use cases on the members of rooms: joining, leaving, roles, bans, notification levels. */
@NullMarked
package chat.application.membership;

import org.jspecify.annotations.NullMarked;
