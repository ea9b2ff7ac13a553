/** HTTP resources for signing in and out, and for sessions. */
@NullMarked
package chat.adapter.rest.session;

import org.jspecify.annotations.NullMarked;
