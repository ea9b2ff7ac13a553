package chat.adapter.websocket.protocol;

import static chat.domain.ErrorCode.BAD_REQUEST;
import static chat.domain.ErrorCode.INTERNAL;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.SocketCounters;
import chat.domain.ChatException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses the frames of one client, passes them to the protocol handler, and answers malformed or refused frames with an
 * error.
 */
public final class FrameDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(FrameDispatcher.class);
    private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);

    private final Connection connection;
    private final ProtocolHandler handler;
    private final MalformedFrameLimit malformedLimit;
    private final FrameReader reader;
    private final FrameEncoder encoder;
    private final SocketCounters counts;
    private final Consumer<Connection> flusher;

    /** @param flusher writes what a connection has queued, on a thread that may write; never blocks */
    public FrameDispatcher(
            Connection connection,
            ProtocolHandler handler,
            MalformedFrameLimit malformedLimit,
            FrameReader reader,
            FrameEncoder encoder,
            SocketCounters counts,
            Consumer<Connection> flusher) {
        this.connection = connection;
        this.handler = handler;
        this.malformedLimit = malformedLimit;
        this.reader = reader;
        this.encoder = encoder;
        this.counts = counts;
        this.flusher = flusher;
    }

    /** Opens the protocol unless the server has closed the connection; closes it with 1011 if that fails. */
    public void open(String token) {
        if (!connection.handlesFrames()) {
            return;
        }
        try {
            handler.open(token);
        } catch (Throwable fault) {
            connection.close(CloseCode.INTERNAL);
            ErrorIds.logWithId(LOG, "The " + connection + " could not be opened", fault);
        }
    }

    /**
     * Handles a text frame.
     *
     * @param blocking runs what waits for the database
     * @return completes when the frame is fully processed; never exceptionally
     */
    public CompletableFuture<?> onText(String text, Executor blocking) {
        counts.received().increment();
        Optional<FrameFields> fields;
        try {
            fields = reader.fields(text);
        } catch (Throwable fault) {
            connection.send(failure(fault, ErrorFrame.FrameRef.NONE));
            return DONE;
        }
        if (fields.isPresent()) {
            return dispatch(fields.get(), blocking);
        }
        rejectMalformed("A frame must be a JSON object.");
        return DONE;
    }

    /** Rejects a binary message as malformed. */
    public void onBinary() {
        counts.received().increment();
        rejectMalformed("A frame must be text, not binary.");
    }

    private void rejectMalformed(String detail) {
        counts.refused(BAD_REQUEST);
        connection.send(
                encoder.encode(ErrorFrame.of(new ChatException(BAD_REQUEST, detail), ErrorFrame.FrameRef.NONE)));
        if (malformedLimit.countAndCheck()) {
            connection.close(CloseCode.POLICY);
        }
    }

    private CompletableFuture<?> dispatch(FrameFields fields, Executor blocking) {
        if (!handler.waits(fields)) {
            return handle(fields);
        }
        CompletableFuture<Void> processed = new CompletableFuture<>();
        blocking.execute(() -> {
            try {
                CompletableFuture<?> unused = handle(fields).whenComplete((none, fault) -> processed.complete(null));
            } catch (Throwable fault) {
                processed.completeExceptionally(fault);
            }
        });
        return processed;
    }

    private CompletableFuture<?> handle(FrameFields fields) {
        if (!connection.handlesFrames()) {
            return DONE;
        }
        try {
            return handler.handle(fields).exceptionally(fault -> {
                connection.enqueue(failure(cause(fault), handler.frameRef(fields)));
                flusher.accept(connection);
                return null;
            });
        } catch (Throwable fault) {
            connection.send(failure(fault, handler.frameRef(fields)));
            return DONE;
        }
    }

    private static Throwable cause(Throwable fault) {
        Throwable cause = fault instanceof CompletionException ? fault.getCause() : null;
        return cause == null ? fault : cause;
    }

    private FrameBatch failure(Throwable fault, ErrorFrame.FrameRef frameRef) {
        if (fault instanceof ChatException refusal) {
            counts.refused(refusal.code());
            return encoder.encode(ErrorFrame.of(refusal, frameRef));
        }
        counts.refused(INTERNAL);
        String errorId = ErrorIds.logWithId(LOG, "A frame of the " + connection + " failed", fault);
        return encoder.encode(ErrorFrame.internal(errorId, frameRef));
    }
}
