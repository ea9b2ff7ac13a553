package chat.adapter.persistence.transaction;

import chat.domain.port.Supervisor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A supervised loop on its own thread. Each pass returns how long to wait before the next. Thread-safe. */
final class BackgroundLoop {
    private final Supervisor.Loop loop;
    private final Supplier<Duration> pass;
    private final Thread thread;
    private Duration pause = Duration.ZERO;
    private boolean woken;
    private boolean stopped;

    BackgroundLoop(String name, Supervisor.Loop loop, Supplier<Duration> pass) {
        this.loop = loop;
        this.pass = pass;
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Starts the next pass without waiting. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Finishes the current pass and starts no other. */
    void stop() {
        boolean interrupted = false;
        synchronized (this) {
            stopped = true;
            notifyAll();
        }
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        do {
            Duration backOff = loop.run(() -> pause = pass.get());
            waitFor(backOff.isZero() ? pause : backOff, backOff.isZero());
        } while (!isStopped());
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** @param wakeable false for a back-off, which {@link #wake} must not shorten */
    private synchronized void waitFor(Duration time, boolean wakeable) {
        long until = System.nanoTime() + time.toNanos();
        try {
            for (long remaining = time.toNanos();
                    remaining > 0 && !stopped && !(woken && wakeable);
                    remaining = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, remaining);
            }
        } catch (InterruptedException ignored) {
            // Only stop() ends the loop.
        }
        woken = false;
    }
}
