/** Serves the files of the browser client. */
@NullMarked
package chat.adapter.rest.web;

import org.jspecify.annotations.NullMarked;
