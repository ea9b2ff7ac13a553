package chat.adapter.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of one row of a result. */
@FunctionalInterface
public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
}
