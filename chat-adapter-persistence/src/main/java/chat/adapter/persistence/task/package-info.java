/** Background tasks: work that is stored with the change that causes it, and done later in small pieces. */
@NullMarked
package chat.adapter.persistence.task;

import org.jspecify.annotations.NullMarked;
