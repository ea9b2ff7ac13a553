/** How often something may be done. */
@NullMarked
package chat.application.limit;

import org.jspecify.annotations.NullMarked;
