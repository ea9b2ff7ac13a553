/** What the program writes to the console. */
@NullMarked
package chat.bootstrap.log;

import org.jspecify.annotations.NullMarked;
