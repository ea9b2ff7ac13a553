/** Background loops that no failure ends: logged, counted, retried, and shown in readiness. */
@NullMarked
package chat.bootstrap.supervision;

import org.jspecify.annotations.NullMarked;
