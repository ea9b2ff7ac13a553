package chat.adapter.persistence.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.persistence.sql.StorageUnavailable;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

final class StorageHealthTest {
    private final List<String> logged = new ArrayList<>();
    private final StorageHealth health = new StorageHealth(recordingLogger());

    private Logger recordingLogger() {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    logged.add(method.getName() + ": " + arguments[0]);
                    return null;
                });
    }

    private void fail() {
        health.writeFailed(StorageUnavailable.NO_SPACE, new IllegalStateException("planned"));
    }

    @Test
    void logs_the_failure_and_the_recovery_once_each() {
        health.writeSucceeded();
        assertEquals(List.of(), logged);
        fail();
        fail();
        health.writeSucceeded();
        health.writeSucceeded();
        assertEquals(
                List.of(
                        "error: {} Writes are refused with \"unavailable\" for now; reads continue",
                        "info: Changes can be stored again"),
                logged);
        fail();
        assertEquals(3, logged.size());
    }
}
