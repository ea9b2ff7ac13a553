/** What use cases answer with: the JSON of REST and sockets alike. */
@NullMarked
package chat.application.view;

import org.jspecify.annotations.NullMarked;
