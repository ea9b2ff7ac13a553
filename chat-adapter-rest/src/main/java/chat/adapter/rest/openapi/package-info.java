/** The description of this interface for machines. */
@NullMarked
package chat.adapter.rest.openapi;

import org.jspecify.annotations.NullMarked;
