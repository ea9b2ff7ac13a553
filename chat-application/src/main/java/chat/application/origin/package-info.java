/** Which web pages may act for whoever looks at them. */
@NullMarked
package chat.application.origin;

import org.jspecify.annotations.NullMarked;
