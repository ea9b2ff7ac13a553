package chat.adapter.persistence.sql;

import java.sql.SQLException;

/** A short read: all that it gives is taken out of the database before it returns. */
@FunctionalInterface
public interface ReadQuery<T> {
    T run(Sql sql) throws SQLException;
}
