package chat.adapter.websocket.fake;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A pool that runs its tasks on the thread of the test, when the test asks for it. */
public final class ManualExecutor implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private @Nullable Throwable rejection;

    /** From now on it takes no work and throws that; null to take work again. */
    public void reject(@Nullable Throwable failure) {
        rejection = failure;
    }

    @Override
    public void execute(Runnable work) {
        if (rejection instanceof Error error) {
            throw error;
        }
        if (rejection instanceof RuntimeException fault) {
            throw fault;
        }
        waiting.add(work);
    }

    /** Does all that waits, and what that brings about. */
    public void runAll() {
        for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
            work.run();
        }
    }

    /** Does one piece; false if there is none. */
    public boolean runOne() {
        Runnable work = waiting.poll();
        if (work != null) {
            work.run();
        }
        return work != null;
    }
}
