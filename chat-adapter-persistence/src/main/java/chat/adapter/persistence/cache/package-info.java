/** Caches of committed data that are exact: a reader never gets a value that a finished change has replaced. */
@NullMarked
package chat.adapter.persistence.cache;

import org.jspecify.annotations.NullMarked;
