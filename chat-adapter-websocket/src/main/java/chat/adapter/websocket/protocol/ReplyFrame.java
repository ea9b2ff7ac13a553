package chat.adapter.websocket.protocol;

import chat.application.message.MessageView;
import chat.application.message.PostMessage;
import chat.domain.room.RoomId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The replies to one frame of a client, matched by its {@code ref}. */
sealed interface ReplyFrame {

    /**
     * The message is stored, or changed as requested.
     *
     * @param revision the revision of the last change; for a send, first or repeated, the revision of the posting
     * @param duplicate for a send, whether the message had been posted before; absent for other frames
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

    /** The request about a room is done. */
    record RoomAck(String type, @Nullable String ref, long roomId) implements ReplyFrame {
        static RoomAck of(@Nullable String ref, RoomId room) {
            return new RoomAck("ack", ref, room.value());
        }
    }

    /** The request is done, and there is nothing to return. */
    record PlainAck(String type, @Nullable String ref) implements ReplyFrame {
        static PlainAck of(@Nullable String ref) {
            return new PlainAck("ack", ref);
        }
    }

    /**
     * The answer to a ping.
     *
     * @param revisions the latest revisions, by room id, of the rooms that changed since the last pong
     */
    record Pong(String type, @Nullable String ref, Map<Long, Long> revisions) implements ReplyFrame {
        static Pong of(@Nullable String ref, Map<Long, Long> revisions) {
            return new Pong("pong", ref, revisions);
        }
    }
}
