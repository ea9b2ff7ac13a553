package chat.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts a run when the program is asked to stop, as by Ctrl-C, and keeps the program from ending until the run has
 * cleaned up and reported, for at most 10 minutes.
 */
public final class ShutdownInterrupt implements AutoCloseable {
    private static final int MAX_MINUTES = 10;

    private final Thread runner = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "bench-stop");
    private boolean interruptible = true;

    private ShutdownInterrupt() {}

    /** Starts to wait for the end of the program; interrupts the thread that calls this. */
    public static ShutdownInterrupt install() {
        ShutdownInterrupt interrupt = new ShutdownInterrupt();
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    /** Interrupts no more, so that the run can clean up, also if it was interrupted before. */
    synchronized void disable() {
        interruptible = false;
        Thread.interrupted();
    }

    /** Lets the program end. */
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already.
        }
    }

    private void stop() {
        interrupt();
        try {
            closed.await(MAX_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void interrupt() {
        if (interruptible) {
            runner.interrupt();
        }
    }
}
