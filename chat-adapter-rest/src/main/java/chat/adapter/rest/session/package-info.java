/** Who asks: the cookie, and what only the signed-in may reach. */
@NullMarked
package chat.adapter.rest.session;

import org.jspecify.annotations.NullMarked;
