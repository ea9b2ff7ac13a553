package chat.bootstrap.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Context;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOEventLifeCycleListener;
import org.glassfish.grizzly.attributes.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * Handles one read of an HTTP connection at a time: until its request is answered, nothing more is read. Hardly any client
 * sends more before it has the answer, so reading is paused only when more arrives: pausing and resuming it each time
 * would wake the selector thread for every answer. The selector thread begins and pauses; any thread completes.
 */
final class ReadInterest extends IOEventLifeCycleListener.Adapter {
    static final String ATTRIBUTE = ReadInterest.class.getName();

    private static final Attribute<ReadInterest> OF_CONNECTION =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(ATTRIBUTE, ReadInterest::new);

    private final AtomicReference<ReadState> state = new AtomicReference<>(ReadState.IDLE);

    private enum ReadState {
        IDLE,
        HANDLING,
        PAUSED
    }

    static ReadInterest of(Connection<?> connection) {
        return OF_CONNECTION.get(connection);
    }

    /**
     * Pauses reading if an earlier read is still being handled; its end resumes reading.
     *
     * @return whether the event must be ignored
     */
    boolean pauseWhileHandling(Connection<?> connection) throws IOException {
        boolean paused = state.compareAndSet(ReadState.HANDLING, ReadState.PAUSED);
        if (paused) {
            // The end of handling enables it again, but not before this event, on this thread.
            connection.disableIOEvent(IOEvent.READ);
        }
        return paused;
    }

    /** Begins to handle a read. This object must be told of its end. */
    void begin() {
        state.set(ReadState.HANDLING);
    }

    @Override
    public void onReregister(Context context) throws IOException {
        end(context.getConnection());
    }

    @Override
    public void onComplete(Context context, @Nullable Object data) throws IOException {
        end(context.getConnection());
    }

    private void end(Connection<?> connection) throws IOException {
        if (state.getAndSet(ReadState.IDLE) == ReadState.PAUSED) {
            connection.enableIOEvent(IOEvent.READ);
        }
    }
}
