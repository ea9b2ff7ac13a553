/** Sessions: how a browser or script stays signed in. */
@NullMarked
package chat.domain.session;

import org.jspecify.annotations.NullMarked;
