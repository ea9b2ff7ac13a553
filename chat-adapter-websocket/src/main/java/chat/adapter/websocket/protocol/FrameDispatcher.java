package chat.adapter.websocket.protocol;

import static chat.domain.ErrorCode.BAD_REQUEST;
import static chat.domain.ErrorCode.INTERNAL;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.SocketCounters;
import chat.domain.ChatException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses the frames of one client, passes them to the protocol handler, and answers malformed or refused frames with an
 * error.
 */
public final class FrameDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(FrameDispatcher.class);

    private final Connection connection;
    private final ProtocolHandler handler;
    private final MalformedFrameLimit malformedLimit;
    private final FrameReader reader;
    private final FrameEncoder encoder;
    private final SocketCounters counts;

    public FrameDispatcher(
            Connection connection,
            ProtocolHandler handler,
            MalformedFrameLimit malformedLimit,
            FrameReader reader,
            FrameEncoder encoder,
            SocketCounters counts) {
        this.connection = connection;
        this.handler = handler;
        this.malformedLimit = malformedLimit;
        this.reader = reader;
        this.encoder = encoder;
        this.counts = counts;
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

    /** Handles a text frame; returns when it is fully processed. */
    public void onText(String text) {
        counts.received().increment();
        Optional<FrameFields> fields;
        try {
            fields = reader.fields(text);
        } catch (Throwable fault) {
            internal(fault, ErrorFrame.FrameRef.NONE);
            return;
        }
        if (fields.isPresent()) {
            dispatch(fields.get());
        } else {
            rejectMalformed("A frame must be a JSON object.");
        }
    }

    /** Rejects a binary message as malformed. */
    public void onBinary() {
        counts.received().increment();
        rejectMalformed("A frame must be text, not binary.");
    }

    private void rejectMalformed(String detail) {
        counts.refused(BAD_REQUEST);
        reply(ErrorFrame.of(new ChatException(BAD_REQUEST, detail), ErrorFrame.FrameRef.NONE));
        if (malformedLimit.countAndCheck()) {
            connection.close(CloseCode.POLICY);
        }
    }

    private void dispatch(FrameFields fields) {
        try {
            handler.handle(fields);
        } catch (ChatException refusal) {
            counts.refused(refusal.code());
            reply(ErrorFrame.of(refusal, handler.frameRef(fields)));
        } catch (Throwable fault) {
            internal(fault, handler.frameRef(fields));
        }
    }

    private void internal(Throwable fault, ErrorFrame.FrameRef frameRef) {
        counts.refused(INTERNAL);
        reply(ErrorFrame.internal(
                ErrorIds.logWithId(LOG, "A frame of the " + connection + " failed", fault), frameRef));
    }

    private void reply(ErrorFrame error) {
        connection.send(encoder.encode(error));
    }
}
