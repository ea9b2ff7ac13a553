/** SQLite: its files, its connections, its schema, and all ports on top of it. */
@NullMarked
package chat.adapter.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
