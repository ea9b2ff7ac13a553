package chat.adapter.rest;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A port that reads, but refuses every write as overloaded. */
final class BusyMethodsProxy {
    private static final Set<String> READS = Set.of("find", "list", "search");

    private BusyMethodsProxy() {}

    static <P> P create(Class<P> type, P delegate) {
        Object port = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
            if (READS.stream().noneMatch(method.getName()::startsWith)) {
                throw new ChatException(ErrorCode.UNAVAILABLE, "There is too much to do.");
            }
            try {
                return method.invoke(delegate, values);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        });
        return type.cast(port);
    }
}
