/** Grizzly: one port for HTTP and sockets, with its defaults put right. */
@NullMarked
package chat.bootstrap.http;

import org.jspecify.annotations.NullMarked;
