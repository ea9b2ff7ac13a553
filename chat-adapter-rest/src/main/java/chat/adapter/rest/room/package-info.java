/** HTTP resources for rooms. */
@NullMarked
package chat.adapter.rest.room;

import org.jspecify.annotations.NullMarked;
