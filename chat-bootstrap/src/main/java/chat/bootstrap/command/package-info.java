/** The command line. */
@NullMarked
package chat.bootstrap.command;

import org.jspecify.annotations.NullMarked;
