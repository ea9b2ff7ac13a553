/** The single writer with group commit: commands, write transactions, their caches and background tasks. */
@NullMarked
package chat.adapter.persistence.transaction;

import org.jspecify.annotations.NullMarked;
