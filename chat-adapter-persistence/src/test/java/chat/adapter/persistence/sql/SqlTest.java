package chat.adapter.persistence.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlTest {
    private final List<PreparedStatement> prepared = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Sql sql;

    @BeforeEach
    void open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        sql = new Sql((Connection) Proxy.newProxyInstance(
                SqlTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(connection, arguments);
                    if (result instanceof PreparedStatement statement) {
                        prepared.add(statement);
                    }
                    return result;
                }));
    }

    @AfterEach
    void close() throws SQLException {
        sql.close();
    }

    private int select(int number) throws SQLException {
        return sql.first("SELECT " + number, row -> row.getInt(1)).orElseThrow();
    }

    @Test
    void prepares_a_statement_once() throws SQLException {
        assertEquals(7, select(7));
        assertEquals(7, select(7));
        assertEquals(1, prepared.size());
    }

    @Test
    void keeps_a_bounded_number_of_statements_those_used_last() throws SQLException {
        for (int number = 0; number < Sql.MAX_STATEMENTS; number++) {
            select(number);
        }
        select(0);
        select(Sql.MAX_STATEMENTS);
        assertEquals(
                List.of(prepared.get(1)),
                prepared.stream().filter(SqlTest::isClosed).toList());
        select(0);
        assertEquals(Sql.MAX_STATEMENTS + 1, prepared.size());
    }

    private static boolean isClosed(PreparedStatement statement) {
        try {
            return statement.isClosed();
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }
}
