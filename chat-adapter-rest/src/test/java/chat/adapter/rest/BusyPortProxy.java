package chat.adapter.rest;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import java.lang.reflect.Proxy;

/** A port that refuses every call as overloaded. */
final class BusyPortProxy {
    private BusyPortProxy() {}

    static <T> T create(Class<T> port) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, values) -> {
                    throw new ChatException(ErrorCode.UNAVAILABLE, "There is too much to do.");
                }));
    }
}
