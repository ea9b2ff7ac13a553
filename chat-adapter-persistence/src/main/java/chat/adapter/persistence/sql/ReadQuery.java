package chat.adapter.persistence.sql;

import java.sql.SQLException;

/** A short read. It must read its whole result before it returns. */
@FunctionalInterface
public interface ReadQuery<T> {
    T run(Sql sql) throws SQLException;
}
