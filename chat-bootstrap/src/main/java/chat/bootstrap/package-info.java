/** The program: command line, composition of all modules, start and stop. */
@NullMarked
package chat.bootstrap;

import org.jspecify.annotations.NullMarked;
