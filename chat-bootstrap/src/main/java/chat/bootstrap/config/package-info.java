/** Configuration, read once at the start. */
@NullMarked
package chat.bootstrap.config;

import org.jspecify.annotations.NullMarked;
