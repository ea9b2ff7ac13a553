/** Use cases on sessions: signing in and out, authenticating, expiring. */
@NullMarked
package chat.application.session;

import org.jspecify.annotations.NullMarked;
