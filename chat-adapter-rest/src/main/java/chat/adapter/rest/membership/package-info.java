/** HTTP resources for the members of rooms. */
@NullMarked
package chat.adapter.rest.membership;

import org.jspecify.annotations.NullMarked;
