package chat.adapter.persistence.transaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Connections on which one statement fails, as on a full or damaged disk. */
public final class BreakableConnections implements ConnectionSource {
    private final ConnectionSource real;
    private final AtomicInteger opened = new AtomicInteger();
    private volatile String broken = "";
    private volatile @Nullable Throwable refused;
    private volatile SQLException fault = new SQLException("The disk is on fire");

    public BreakableConnections(ConnectionSource real) {
        this.real = real;
    }

    /** From now on, statements that begin like this fail. */
    public void breakOn(String start) {
        broken = start;
    }

    /** From now on, statements that begin like this fail with SQLite's exception for that code. */
    public void breakOn(String start, SQLiteErrorCode code) {
        fault = new SQLiteException(code.message, code);
        broken = start;
    }

    /** From now on, no connection can be opened. */
    public void breakOpening(Throwable why) {
        refused = why;
    }

    public void mend() {
        refused = null;
        broken = "";
    }

    /** The number of connections opened so far. */
    public int opened() {
        return opened.get();
    }

    @Override
    public Connection open() throws SQLException {
        Throwable why = refused;
        if (why instanceof Error error) {
            throw error;
        } else if (why instanceof SQLException failure) {
            throw failure;
        }
        opened.incrementAndGet();
        Connection connection = real.open();
        return proxy(Connection.class, (method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            return result instanceof PreparedStatement statement && arguments != null
                    ? breakable(statement, String.valueOf(arguments[0]))
                    : result;
        });
    }

    private PreparedStatement breakable(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute") && !broken.isEmpty() && sql.startsWith(broken)) {
                throw fault;
            }
            return invoke(statement, method, arguments);
        });
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            Throwable cause = failed.getCause();
            throw cause == null ? failed : cause;
        }
    }

    private interface Call {
        @Nullable
        Object invoked(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.invoked(method, arguments)));
    }
}
