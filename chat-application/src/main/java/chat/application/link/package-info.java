/** Links that people come by. */
@NullMarked
package chat.application.link;

import org.jspecify.annotations.NullMarked;
