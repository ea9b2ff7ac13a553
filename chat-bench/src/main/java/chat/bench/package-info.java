/** The load generator: measures a server with virtual clients, and reports its capacity. */
@NullMarked
package chat.bench;

import org.jspecify.annotations.NullMarked;
