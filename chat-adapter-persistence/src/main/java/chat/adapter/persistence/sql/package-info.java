/** SQL by hand: binding, mapping, keeping prepared statements. */
@NullMarked
package chat.adapter.persistence.sql;

import org.jspecify.annotations.NullMarked;
