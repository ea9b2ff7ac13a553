/** Sessions: their lifetime, and the tokens that identify them. */
@NullMarked
package chat.domain.session;

import org.jspecify.annotations.NullMarked;
