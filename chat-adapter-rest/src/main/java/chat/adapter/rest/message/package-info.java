/** Messages over HTTP. */
@NullMarked
package chat.adapter.rest.message;

import org.jspecify.annotations.NullMarked;
