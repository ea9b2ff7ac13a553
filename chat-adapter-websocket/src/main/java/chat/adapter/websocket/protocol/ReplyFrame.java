package chat.adapter.websocket.protocol;

import chat.application.message.MessageView;
import chat.application.message.PostMessage;
import chat.domain.room.RoomId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The frames that answer one frame of a client, by its ref. */
sealed interface ReplyFrame {

    /**
     * That a message is on disk, or has become what was wanted.
     *
     * @param revision that of its last change; of a send that of the posting, repeated or not
     * @param duplicate whether a send had been done before; of other acts absent
     */
    record Ack(
            String type,
            @Nullable String ref,
            long id,
            long roomId,
            long seq,
            long revision,
            String timestamp,
            @Nullable Boolean duplicate)
            implements ReplyFrame {

        static Ack of(@Nullable String ref, PostMessage.Result sent) {
            return of(ref, sent.message(), sent.message().seq(), sent.duplicate());
        }

        static Ack of(@Nullable String ref, MessageView message) {
            return of(ref, message, message.revision(), null);
        }

        private static Ack of(@Nullable String ref, MessageView message, long revision, @Nullable Boolean duplicate) {
            return new Ack(
                    "ack",
                    ref,
                    message.id(),
                    message.roomId(),
                    message.seq(),
                    revision,
                    message.timestamp(),
                    duplicate);
        }
    }

    /** That something about a room is done. */
    record RoomAck(String type, @Nullable String ref, long roomId) implements ReplyFrame {
        static RoomAck of(@Nullable String ref, RoomId room) {
            return new RoomAck("ack", ref, room.value());
        }
    }

    /** That something is done of which there is nothing more to tell. */
    record PlainAck(String type, @Nullable String ref) implements ReplyFrame {
        static PlainAck of(@Nullable String ref) {
            return new PlainAck("ack", ref);
        }
    }

    /**
     * A sign of life.
     *
     * @param revisions the heads of the rooms that changed since the last one
     */
    record Pong(String type, @Nullable String ref, Map<Long, Long> revisions) implements ReplyFrame {
        static Pong of(@Nullable String ref, Map<Long, Long> revisions) {
            return new Pong("pong", ref, revisions);
        }
    }
}
