/** JDBC helpers: statements, row mapping, the pool of read connections, storage errors. */
@NullMarked
package chat.adapter.persistence.sql;

import org.jspecify.annotations.NullMarked;
