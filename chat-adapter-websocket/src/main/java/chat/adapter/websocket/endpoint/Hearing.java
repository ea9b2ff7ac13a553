package chat.adapter.websocket.endpoint;

import static chat.domain.error.ErrorCode.BAD_REQUEST;
import static chat.domain.error.ErrorCode.INTERNAL;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.count.SocketCounts;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.domain.error.ChatException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes out what one client says, and tells it what cannot be made out or is refused. */
public final class Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final Connection connection;
    private final Talk talk;
    private final Strikes strikes;
    private final FrameReader reader;
    private final FrameSpeller speller;
    private final SocketCounts counts;

    public Hearing(
            Connection connection,
            Talk talk,
            Strikes strikes,
            FrameReader reader,
            FrameSpeller speller,
            SocketCounts counts) {
        this.connection = connection;
        this.talk = talk;
        this.strikes = strikes;
        this.reader = reader;
        this.speller = speller;
        this.counts = counts;
    }

    /** Lets the client in. */
    public void begin(String token) {
        try {
            talk.begin(token);
        } catch (Throwable fault) {
            connection.close(CloseCode.INTERNAL);
            Incidents.log(LOG, "The " + connection + " could not be let in", fault);
        }
    }

    /** Returns when all is done that the frame asks for. */
    public void text(String text) {
        counts.received().increment();
        Optional<Fields> fields;
        try {
            fields = reader.fields(text);
        } catch (Throwable fault) {
            internal(fault, ErrorFrame.Echo.NONE);
            return;
        }
        if (fields.isPresent()) {
            object(fields.get());
        } else {
            malformed("A frame is a JSON object.");
        }
    }

    /** Binary messages have no meaning here. */
    public void binary() {
        counts.received().increment();
        malformed("A frame is text, not binary.");
    }

    private void malformed(String detail) {
        counts.refused(BAD_REQUEST);
        reply(ErrorFrame.of(new ChatException(BAD_REQUEST, detail), ErrorFrame.Echo.NONE));
        if (strikes.strike()) {
            connection.close(CloseCode.POLICY);
        }
    }

    private void object(Fields fields) {
        try {
            talk.hear(fields);
        } catch (ChatException refusal) {
            counts.refused(refusal.code());
            reply(ErrorFrame.of(refusal, talk.echo(fields)));
        } catch (Throwable fault) {
            internal(fault, talk.echo(fields));
        }
    }

    private void internal(Throwable fault, ErrorFrame.Echo echo) {
        counts.refused(INTERNAL);
        reply(ErrorFrame.internal(Incidents.log(LOG, "A frame of the " + connection + " failed", fault), echo));
    }

    private void reply(ErrorFrame error) {
        connection.send(speller.batch(error));
    }
}
