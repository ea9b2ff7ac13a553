package chat.adapter.websocket.fake;

import chat.adapter.websocket.connection.Transport;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/** A TCP connection that records the calls to it. */
public final class FakeTransport implements Transport {
    private final Writer writer;
    private boolean terminated;
    private boolean paused;
    private @Nullable ReadHandler reader;
    private Runnable whenResumed = () -> {};

    public FakeTransport(Writer writer) {
        this.writer = writer;
    }

    @Override
    public Writer writer() {
        return writer;
    }

    @Override
    public void readInto(ReadHandler reader, Runnable atEnd) {
        this.reader = reader;
    }

    /** True if the client's bytes are passed to a reader. */
    public boolean isReading() {
        return reader != null;
    }

    @Override
    public void terminate() {
        terminated = true;
    }

    @Override
    public void pauseReading() {
        paused = true;
    }

    /** Sets a task that {@link #resumeReading} runs first, as bytes may arrive before it returns. */
    public void whenResumed(Runnable work) {
        whenResumed = work;
    }

    @Override
    public void resumeReading() {
        whenResumed.run();
        paused = false;
    }

    public boolean isTerminated() {
        return terminated;
    }

    public boolean isPaused() {
        return paused;
    }
}
