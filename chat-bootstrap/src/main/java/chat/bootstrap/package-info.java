/** The program: everything is put together here, started and stopped. */
@NullMarked
package chat.bootstrap;

import org.jspecify.annotations.NullMarked;
