/** People over HTTP. */
@NullMarked
package chat.adapter.rest.person;

import org.jspecify.annotations.NullMarked;
