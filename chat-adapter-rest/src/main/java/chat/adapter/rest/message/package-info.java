/** HTTP resources for messages. */
@NullMarked
package chat.adapter.rest.message;

import org.jspecify.annotations.NullMarked;
