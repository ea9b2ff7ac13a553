package chat.bootstrap.monitoring;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An object that is created after the start, with the calls that wait for it, in their order. Thread-safe. */
final class Deferred<T> {
    /** At so many waiting calls the object is created. */
    static final int MAX_WAITING = 1_000;

    private final Supplier<T> factory;
    private final Queue<Consumer<T>> waiting = new ArrayDeque<>();
    private volatile @Nullable T created;

    Deferred(Supplier<T> factory) {
        this.factory = factory;
    }

    /** Makes the call now, or when the object is created. */
    void use(Consumer<T> call) {
        T object = created;
        if (object != null || (object = enqueue(call)) != null) {
            call.accept(object);
        }
    }

    private synchronized @Nullable T enqueue(Consumer<T> call) {
        if (created == null && waiting.size() < MAX_WAITING) {
            waiting.add(call);
            return null;
        }
        return get();
    }

    /** Returns the object, which the first call creates. */
    synchronized T get() {
        T object = created;
        if (object == null) {
            object = factory.get();
            for (Consumer<T> call = waiting.poll(); call != null; call = waiting.poll()) {
                call.accept(object);
            }
            created = object;
        }
        return object;
    }

    /** Returns the object if it has been created. */
    Optional<T> find() {
        return Optional.ofNullable(created);
    }
}
