package chat.adapter.websocket.typed;

import static chat.domain.error.ErrorCode.BAD_REQUEST;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.BatchBuilder;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.frame.RoomGone;
import chat.application.message.CatchUp;
import chat.domain.error.ChatException;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one client up to date, room by room in the order asked for, as fast as it reads and no faster: the next part
 * is read when the last is written, so that nothing waits but one.
 */
final class Resumption {
    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);
    private static final int MOST_ROOMS = 10_000;

    private final Connection connection;
    private final CatchUp catchUp;
    private final FrameSpeller speller;
    private final Executor pool;
    private final Map<RoomId, Revision> wanted = new LinkedHashMap<>();
    private boolean underWay;

    Resumption(Connection connection, CatchUp catchUp, FrameSpeller speller, Executor pool) {
        this.connection = connection;
        this.catchUp = catchUp;
        this.speller = speller;
        this.pool = pool;
    }

    /** Goes on from these positions; what was asked for of the same rooms before is forgotten. Never waits. */
    void want(Map<RoomId, Revision> positions) {
        synchronized (this) {
            if (wanted.size() + positions.size() > MOST_ROOMS) {
                throw new ChatException(BAD_REQUEST, "These are too many rooms at once.");
            }
            wanted.putAll(positions);
            if (underWay || wanted.isEmpty()) {
                return;
            }
            underWay = true;
        }
        goOn();
    }

    private void goOn() {
        try {
            pool.execute(this::tellPart);
        } catch (Throwable fault) {
            failed(fault);
        }
    }

    // Small rooms share a part, for it is not the rooms that cost, but the writes.
    private void tellPart() {
        BatchBuilder part = new BatchBuilder();
        try {
            for (Position next = next(); next != null; next = part.size() < ChangesSpeller.FULL ? next() : null) {
                tell(next, part);
            }
            send(part);
        } catch (ChatException busy) {
            LOG.debug("The {} could not be brought up to date: {}", connection, busy.code());
            connection.close(CloseCode.INTERNAL);
        } catch (Throwable fault) {
            failed(fault);
        }
    }

    private void send(BatchBuilder part) {
        if (!part.isEmpty()) {
            connection.sendPaced(part.build(), this::goOn);
        } else if (!isDone()) {
            goOn();
        }
    }

    // A client waits for the answer to its sync; closed, it asks again.
    private void failed(Throwable fault) {
        connection.close(CloseCode.INTERNAL);
        LOG.error("The {} could not be brought up to date", connection, fault);
    }

    private synchronized boolean isDone() {
        underWay = !wanted.isEmpty();
        return !underWay;
    }

    private void tell(Position position, BatchBuilder part) {
        CatchUp.Query query =
                new CatchUp.Query(position.room(), connection.seat().user().id(), position.since());
        try {
            new ChangesSpeller(speller)
                    .spell(position.room(), position.since(), catchUp.handle(query), part)
                    .ifPresent(reached -> back(position.room(), reached));
        } catch (ChatException refusal) {
            if (refusal.code() != ROOM_NOT_FOUND) {
                throw refusal;
            }
            part.text(speller.json(RoomGone.unknown(position.room())));
        }
    }

    /** From where to go on in which room. */
    private record Position(RoomId room, Revision since) {}

    private synchronized @Nullable Position next() {
        Optional<RoomId> room = wanted.keySet().stream().findFirst();
        return room.map(first -> new Position(first, Objects.requireNonNull(wanted.remove(first))))
                .orElse(null);
    }

    // A position that was told meanwhile is newer than what is left of the old one.
    private synchronized void back(RoomId room, Revision reached) {
        wanted.putIfAbsent(room, reached);
    }
}
