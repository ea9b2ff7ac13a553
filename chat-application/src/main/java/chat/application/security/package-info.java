/** Rate limits and the check of request origins. */
@NullMarked
package chat.application.security;

import org.jspecify.annotations.NullMarked;
