package chat.adapter.rest;

import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import java.lang.reflect.Proxy;

/** Any port with more to do than it can. */
final class BusyPort {
    private BusyPort() {}

    static <T> T of(Class<T> port) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, values) -> {
                    throw new ChatException(ErrorCode.UNAVAILABLE, "There is too much to do.");
                }));
    }
}
