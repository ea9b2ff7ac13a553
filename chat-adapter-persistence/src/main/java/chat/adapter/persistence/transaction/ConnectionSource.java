package chat.adapter.persistence.transaction;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens the writer's own connection, and another when that one is broken. */
@FunctionalInterface
public interface ConnectionSource {
    Connection open() throws SQLException;
}
