package chat.adapter.websocket.fake;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** An executor that runs its tasks on the thread of the test, on demand. */
public final class ManualExecutor implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private @Nullable Throwable rejection;

    /** Makes {@link #execute} throw that; null makes it accept tasks again. */
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

    /** Runs all queued tasks, including those that they add. */
    public void runAll() {
        for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
            work.run();
        }
    }

    /** Runs one queued task; false if there is none. */
    public boolean runOne() {
        Runnable work = waiting.poll();
        if (work != null) {
            work.run();
        }
        return work != null;
    }
}
