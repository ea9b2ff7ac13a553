package chat.adapter.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Maps one row of a result to a value. */
@FunctionalInterface
public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
}
