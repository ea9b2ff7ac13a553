/** Settings: from flags, the environment, a file, or as they are meant to be. */
@NullMarked
package chat.bootstrap.config;

import org.jspecify.annotations.NullMarked;
