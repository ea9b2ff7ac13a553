package chat.application.message;

import chat.domain.account.UserId;
import chat.domain.message.ClientId;
import chat.domain.message.DeletedMessage;
import chat.domain.message.MembershipEvent;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageId;
import chat.domain.message.RoomEvent;
import chat.domain.message.TextMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of a room's log in its current state. Values that do not apply are absent.
 *
 * @param kind absent for messages; otherwise {@code joined}, {@code left} or {@code room}
 * @param timestamp when it was posted: UTC, ISO 8601, as is {@code editedAt}
 * @param replyTo the id of the message to which it replies
 * @param mentions the ids of the members whom it mentions; {@code mentionsRoom} if it mentions all
 * @param deleted true for a tombstone
 * @param room the room after the change, for the kind {@code room}
 * @param by the user who added or removed the author, unless the author joined or left on their own
 */
public record MessageView(
        long id,
        long roomId,
        long seq,
        long revision,
        @Nullable String kind,
        long userId,
        String username,
        @Nullable String content,
        String timestamp,
        @Nullable String clientId,
        @Nullable Long replyTo,
        @Nullable List<Long> mentions,
        @Nullable Boolean mentionsRoom,
        @Nullable String editedAt,
        @Nullable List<ReactionView> reactions,
        @Nullable Boolean pinned,
        @Nullable Boolean deleted,
        @Nullable RoomSnapshot room,
        @Nullable Long by) {

    public static MessageView of(Message message) {
        Optional<MessageBody> body = message instanceof TextMessage text ? Optional.of(text.body()) : Optional.empty();
        return new MessageView(
                message.id().value(),
                message.id().room().value(),
                message.seq(),
                message.revision().value(),
                kind(message),
                message.author().id().value(),
                message.author().name().value(),
                body.map(text -> text.content().value()).orElse(null),
                message.timestamp().toString(),
                message.clientId().map(ClientId::value).orElse(null),
                body.flatMap(MessageBody::replyTo).map(MessageId::value).orElse(null),
                body.map(text -> text.mentions().users())
                        .flatMap(users -> unlessEmpty(users, UserId::value))
                        .orElse(null),
                body.flatMap(text -> trueOrAbsent(text.mentions().room())).orElse(null),
                body.flatMap(MessageBody::lastEdit)
                        .map(edit -> edit.at().toString())
                        .orElse(null),
                body.map(MessageBody::reactions)
                        .flatMap(reactions -> unlessEmpty(reactions, ReactionView::of))
                        .orElse(null),
                body.flatMap(text -> trueOrAbsent(text.pinned())).orElse(null),
                trueOrAbsent(message instanceof DeletedMessage).orElse(null),
                message instanceof RoomEvent event ? RoomSnapshot.of(event.room()) : null,
                message instanceof MembershipEvent event
                        ? event.actor().map(UserId::value).orElse(null)
                        : null);
    }

    private static <T, V> Optional<List<V>> unlessEmpty(List<T> all, Function<T, V> view) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream().map(view).toList());
    }

    private static Optional<Boolean> trueOrAbsent(boolean value) {
        return value ? Optional.of(true) : Optional.empty();
    }

    private static @Nullable String kind(Message message) {
        if (message instanceof MembershipEvent event) {
            return event.type().code();
        }
        return message instanceof RoomEvent ? "room" : null;
    }
}
