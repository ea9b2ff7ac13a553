/** What a supervisor asks. */
@NullMarked
package chat.adapter.rest.health;

import org.jspecify.annotations.NullMarked;
