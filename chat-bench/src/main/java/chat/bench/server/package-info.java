/** The server under test: its process, its address, its HTTP interface. */
@NullMarked
package chat.bench.server;

import org.jspecify.annotations.NullMarked;
