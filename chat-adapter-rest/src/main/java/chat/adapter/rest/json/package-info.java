/** What is accepted as a body. */
@NullMarked
package chat.adapter.rest.json;

import org.jspecify.annotations.NullMarked;
