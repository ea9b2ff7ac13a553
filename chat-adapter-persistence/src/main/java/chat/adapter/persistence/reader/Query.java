package chat.adapter.persistence.reader;

import chat.adapter.persistence.sql.Sql;
import java.sql.SQLException;

/** A short read: all that it gives is taken out of the database before it returns. */
@FunctionalInterface
public interface Query<T> {
    T run(Sql sql) throws SQLException;
}
