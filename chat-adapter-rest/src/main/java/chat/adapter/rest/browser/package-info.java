/** The browser client's files, as they lie on the classpath. */
@NullMarked
package chat.adapter.rest.browser;

import org.jspecify.annotations.NullMarked;
