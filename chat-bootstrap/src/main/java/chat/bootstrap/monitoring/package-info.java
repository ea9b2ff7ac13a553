/** Metrics, logging and supervision of background loops. */
@NullMarked
package chat.bootstrap.monitoring;

import org.jspecify.annotations.NullMarked;
