package chat.adapter.websocket.protocol;

import static chat.domain.ErrorCode.BAD_REQUEST;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatchBuilder;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.RoomRemovedFrame;
import chat.adapter.websocket.fanout.RoomSubscriptions;
import chat.application.message.ChangeQueries;
import chat.domain.ChatException;
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
 * Sends one client the changes of its rooms, no faster than it reads: the next part is read when the previous one is
 * written, so at most one part is queued. Rooms are served in the requested order; one with further changes waits behind
 * the others. Thread-safe.
 */
final class SyncSession {
    private static final Logger LOG = LoggerFactory.getLogger(SyncSession.class);
    private static final int MAX_ROOMS = 10_000;

    private final Connection connection;
    private final ChangeQueries changes;
    private final RoomSubscriptions subscriptions;
    private final FrameEncoder encoder;
    private final Executor pool;
    private final Map<RoomId, Revision> pending = new LinkedHashMap<>();
    private boolean running;

    SyncSession(
            Connection connection,
            ChangeQueries changes,
            RoomSubscriptions subscriptions,
            FrameEncoder encoder,
            Executor pool) {
        this.connection = connection;
        this.changes = changes;
        this.subscriptions = subscriptions;
        this.encoder = encoder;
        this.pool = pool;
    }

    /**
     * Adds positions to sync from; each replaces a pending one of the same room. Never blocks.
     *
     * @throws ChatException with code {@code bad_request} if too many rooms are pending
     */
    void request(Map<RoomId, Revision> positions) {
        synchronized (this) {
            if (pending.size() + positions.size() > MAX_ROOMS) {
                throw new ChatException(BAD_REQUEST, "These are too many rooms for one sync.");
            }
            pending.putAll(positions);
            if (running || pending.isEmpty()) {
                return;
            }
            running = true;
        }
        schedule();
    }

    private void schedule() {
        try {
            pool.execute(this::sendPart);
        } catch (Throwable fault) {
            failed(fault);
        }
    }

    // Small rooms share a part, as the cost is per write, not per room.
    private void sendPart() {
        FrameBatchBuilder part = new FrameBatchBuilder();
        try {
            SyncPosition next = poll();
            while (next != null && encodeRoom(next, part)) {
                next = part.size() < ChangesEncoder.MAX_FRAME_BYTES ? poll() : null;
            }
            if (next == null || !sendWithUnknown(next.room(), part)) {
                send(part);
            }
            connection.flush();
        } catch (ChatException busy) {
            LOG.debug("The {} could not be synced: {}", connection, busy.code());
            connection.close(CloseCode.INTERNAL);
        } catch (Throwable fault) {
            failed(fault);
        }
    }

    // If the user has joined meanwhile, a room_gone would follow room_added; if they are leaving, another one is sent.
    private boolean sendWithUnknown(RoomId room, FrameBatchBuilder part) {
        byte[] frame = encoder.encodeJson(RoomRemovedFrame.unknown(room));
        return subscriptions.runIfUnsubscribed(connection, room, () -> {
            part.text(frame);
            send(part);
        });
    }

    private void send(FrameBatchBuilder part) {
        if (!part.isEmpty()) {
            connection.enqueuePaced(part.build(), this::schedule);
        } else if (!finishIfEmpty()) {
            schedule();
        }
    }

    // A client waits for the answer to its sync; if its connection is closed, it asks again.
    private void failed(Throwable fault) {
        connection.close(CloseCode.INTERNAL);
        LOG.error("The {} could not be synced", connection, fault);
    }

    private synchronized boolean finishIfEmpty() {
        running = !pending.isEmpty();
        return !running;
    }

    /** @return false if the user is not a member of the room, so that nothing was added */
    private boolean encodeRoom(SyncPosition position, FrameBatchBuilder part) {
        try {
            new ChangesEncoder(encoder)
                    .encode(
                            position.room(),
                            position.since(),
                            changes.catchUp(
                                    position.room(),
                                    connection.identity().user().id(),
                                    position.since()),
                            part)
                    .ifPresent(reached -> requeue(position.room(), reached));
            return true;
        } catch (ChatException refusal) {
            if (refusal.code() != ROOM_NOT_FOUND) {
                throw refusal;
            }
            return false;
        }
    }

    /** The room and the revision to continue from. */
    private record SyncPosition(RoomId room, Revision since) {}

    private synchronized @Nullable SyncPosition poll() {
        Optional<RoomId> room = pending.keySet().stream().findFirst();
        return room.map(first -> new SyncPosition(first, Objects.requireNonNull(pending.remove(first))))
                .orElse(null);
    }

    // A position requested meanwhile is newer than the rest of the old one.
    private synchronized void requeue(RoomId room, Revision reached) {
        pending.putIfAbsent(room, reached);
    }
}
