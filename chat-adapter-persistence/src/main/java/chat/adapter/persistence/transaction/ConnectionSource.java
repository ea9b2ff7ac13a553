package chat.adapter.persistence.transaction;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens the writer's connection, and a replacement when it is broken. */
@FunctionalInterface
public interface ConnectionSource {
    Connection open() throws SQLException;
}
