/** Sessions: sign-ins that last, and the tokens that identify them. */
@NullMarked
package chat.domain.session;

import org.jspecify.annotations.NullMarked;
