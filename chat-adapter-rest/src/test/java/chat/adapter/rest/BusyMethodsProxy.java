package chat.adapter.rest;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Ports that read as ever, and have more to write than they can. */
final class BusyMethodsProxy {
    private BusyMethodsProxy() {}

    /** @param writes the names of the methods that are refused */
    static <P> P create(Class<P> type, P calm, String... writes) {
        Set<String> refused = Set.of(writes);
        Object port = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
            if (refused.contains(method.getName())) {
                throw new ChatException(ErrorCode.UNAVAILABLE, "There is too much to do.");
            }
            try {
                return method.invoke(calm, values);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        });
        return type.cast(port);
    }
}
