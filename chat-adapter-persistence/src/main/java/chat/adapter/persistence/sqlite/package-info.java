/** SQLite: the data directory, connections, migrations, and the assembly of all storage ports. */
@NullMarked
package chat.adapter.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
